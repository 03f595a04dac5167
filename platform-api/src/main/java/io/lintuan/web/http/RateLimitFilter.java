package io.lintuan.web.http;

import io.lintuan.identity.Caller;
import io.lintuan.identity.Callers;
import io.lintuan.web.Allowance;
import io.lintuan.web.ClientAddress;
import io.lintuan.web.Limits;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Optional;

/**
 * Takes one from the caller's bucket, or from the address's when nobody is signed in. It stands after the sign-in check, so
 * that a person is counted wherever they come from. Webhooks are the provider's and are limited by their signature.
 */
@ServerFilter({
    "/api/**",
    "/g/**",
    "/c/**",
    "/orders/**",
    "/leader/**",
    "/",
    "/sign-in",
    "/sign-out",
    "/problems/**",
    "/refunds/**"
})
final class RateLimitFilter implements Ordered {
    private final Limits limits;
    private final ClientAddress address;

    RateLimitFilter(Limits limits, ClientAddress address) {
        this.limits = limits;
        this.address = address;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request.getPath().equals("/api/demo/sign-in")) {
            return; // counted there, where the body has said whether it is a seed that signs in
        }
        Optional<Caller> caller = Callers.of(request);
        if (caller.isEmpty()) {
            limits.take(Allowance.ANONYMOUS, address.of(request));
        } else {
            limits.take(
                    allowance(caller.get(), request), caller.get().personId().toString());
        }
    }

    private static Allowance allowance(Caller caller, HttpRequest<?> request) {
        if (caller.isDriver()) {
            return Allowance.DRIVER;
        }
        return request.getMethod().permitsRequestBody() ? Allowance.PERSON_WRITES : Allowance.PERSON_READS;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
