package io.lintuan.web.http;

import io.lintuan.web.ProblemPage;
import io.lintuan.web.Refusal;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a person sees who opened an address in a browser: the sign-in when it is needed, otherwise a page that says why not. */
final class Browsing {
    private Browsing() {}

    static boolean isPage(HttpRequest<?> request) {
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return reads
                && !request.getPath().startsWith("/api/")
                && request.accept().stream()
                        .anyMatch(type -> type.matches(MediaType.TEXT_HTML_TYPE)
                                && !type.getName().equals(MediaType.ALL));
    }

    static MutableHttpResponse<Object> answer(
            HttpRequest<?> request, Refusal refusal, MutableHttpResponse<Object> answer, ProblemPage page) {
        if (refusal.code().status() == 401) {
            String next = URLEncoder.encode(request.getPath(), StandardCharsets.UTF_8);
            return answer.status(303)
                    .header("Location", "/sign-in?next=" + next + "&role=" + roleOf(request.getPath()));
        }
        answer.body(page.html(request, refusal.code()));
        return answer.contentType(MediaType.TEXT_HTML_TYPE);
    }

    private static String roleOf(String path) {
        if (path.startsWith("/leader")) {
            return "LEADER";
        }
        return path.startsWith("/board") ? "ANALYST" : "NEIGHBOR";
    }
}
