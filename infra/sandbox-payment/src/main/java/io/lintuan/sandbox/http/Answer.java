package io.lintuan.sandbox.http;

import io.lintuan.sandbox.books.Json;
import io.lintuan.sandbox.books.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One answer. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ";

    static Answer json(int status, Object value) {
        return of(status, "application/json", Json.bytes(value));
    }

    static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("content-type", contentType), body);
    }

    static Answer problem(Refusal refusal) {
        byte[] body = Json.bytes(new Problem(refusal.code(), refusal.status(), refusal.getMessage()));
        return refusal.status() == 503
                ? new Answer(503, Map.of("content-type", "application/problem+json", "retry-after", "1"), body)
                : of(refusal.status(), "application/problem+json", body);
    }

    /** A page that runs no script; {@code formTarget} is the origin that its form leads to in the end. */
    static Answer page(String html, String formTarget) {
        return new Answer(
                200,
                Map.of(
                        "content-type", "text/html; charset=utf-8",
                        "content-security-policy", POLICY + formTarget,
                        "referrer-policy", "no-referrer",
                        "cache-control", "no-store"),
                html.getBytes(StandardCharsets.UTF_8));
    }

    static Answer redirect(String location) {
        return new Answer(303, Map.of("location", location), new byte[0]);
    }

    private record Problem(String code, int status, String detail) {}
}
