package io.lintuan.web.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What the API answers is about somebody, or of this moment: nobody on the way keeps it, unless the call says so. */
@ServerFilter("/api/**")
final class PrivateAnswers {

    @ResponseFilter
    void keepNowhere(MutableHttpResponse<?> response) {
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
