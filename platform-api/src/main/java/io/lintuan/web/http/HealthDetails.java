package io.lintuan.web.http;

import io.lintuan.identity.Callers;
import io.lintuan.identity.Role;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;

/**
 * Strangers, neighbors and leaders learn whether the service is well and nothing of what it is made of. The framework
 * already shows details to whoever is signed in only; here that is narrowed to those who look after it.
 */
@ServerFilter({"/health", "/health/**"})
final class HealthDetails implements Ordered {

    @ResponseFilter
    void hide(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof HealthResult result && !looksAfterIt(request)) {
            response.body(Map.of("status", result.getStatus().getName()));
        }
    }

    private static boolean looksAfterIt(HttpRequest<?> request) {
        return Callers.of(request)
                .map(caller -> caller.role() == Role.ANALYST || caller.role() == Role.DEMO)
                .orElse(false);
    }

    /** Closest to the answer, so that nothing that reads bodies sees the details. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.LAST.order();
    }
}
