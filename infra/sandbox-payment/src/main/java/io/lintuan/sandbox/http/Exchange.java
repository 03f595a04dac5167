package io.lintuan.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import io.lintuan.sandbox.books.Json;
import io.lintuan.sandbox.books.Refusal;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One request and its answer, with the limits every request is held to. */
final class Exchange {
    static final int BODY_BYTES_MAX = 16 * 1024;

    private final HttpExchange http;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    String method() {
        return http.getRequestMethod();
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
    }

    Optional<String> query(String name) {
        String query = http.getRequestURI().getRawQuery();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&", 20))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                        .findFirst();
    }

    boolean isForm() {
        return header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
    }

    /** The body; 413 when it is larger than {@link #BODY_BYTES_MAX}. */
    byte[] body() throws IOException {
        byte[] body = http.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            throw new Refusal(413, "body-too-large", "a body has at most " + BODY_BYTES_MAX + " bytes");
        }
        return body;
    }

    /** The body as JSON of this shape; unknown fields, wrong types and anything after it are refused with 400. */
    <T> T json(Class<T> type) throws IOException {
        String contentType = header("content-type").orElse("");
        if (!contentType.startsWith("application/json")) {
            throw new Refusal(415, "content-type-unsupported", "send application/json");
        }
        return Json.request(body(), type);
    }

    void answer(int status, Object value) throws IOException {
        write(status, "application/json", Json.bytes(value));
    }

    void problem(Refusal refusal) throws IOException {
        if (refusal.status() == 503) {
            http.getResponseHeaders().set("retry-after", "1");
        }
        byte[] body = Json.bytes(new Problem(refusal.code(), refusal.status(), refusal.getMessage()));
        write(refusal.status(), "application/problem+json", body);
    }

    /** A page that runs no script; {@code formTargets} are the origins its form may lead to. */
    void page(int status, String html, String formTargets) throws IOException {
        http.getResponseHeaders()
                .set(
                        "content-security-policy",
                        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                                + formTargets);
        http.getResponseHeaders().set("referrer-policy", "no-referrer");
        http.getResponseHeaders().set("cache-control", "no-store");
        write(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    void redirect(String location) throws IOException {
        http.getResponseHeaders().set("location", location);
        http.sendResponseHeaders(303, -1);
    }

    void write(int status, String contentType, byte[] body) throws IOException {
        http.getResponseHeaders().set("content-type", contentType);
        http.getResponseHeaders().set("x-content-type-options", "nosniff");
        http.sendResponseHeaders(status, body.length);
        http.getResponseBody().write(body);
    }

    private record Problem(String code, int status, String detail) {}
}
