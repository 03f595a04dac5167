package io.lintuan.web.http;

import io.lintuan.settings.Deployment;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;

/**
 * Refuses writes that another site's page sends with our cookie. Browsers say where a request comes from
 * ({@code Sec-Fetch-Site}, {@code Origin}) and a page cannot change it; other clients send neither and carry no cookie of a
 * victim. Besides, every write under {@code /api} is JSON, which a form cannot send.
 */
@ServerFilter({"/api/**", "/sign-out"})
final class CrossSiteFilter implements Ordered {
    private final String publicOrigin;

    CrossSiteFilter(Deployment deployment) {
        this.publicOrigin = originOf(deployment.publicUrl());
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request.getMethod().permitsRequestBody() && isForeign(request)) {
            throw Refusal.of(ProblemCode.CROSS_SITE_REFUSED);
        }
    }

    private boolean isForeign(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return origin != null
                && !origin.equals(publicOrigin)
                && !origin.equals("http://" + host)
                && !origin.equals("https://" + host);
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Ahead of the framework's own check of origins, whose answer carries no code. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.METRICS.before();
    }
}
