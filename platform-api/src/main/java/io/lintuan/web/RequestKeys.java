package io.lintuan.web;

import io.lintuan.desk.RequestKey;
import io.lintuan.identity.Caller;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Turns the header {@code Idempotency-Key} and the request's bytes into what the desk recognises a repeat by. */
public final class RequestKeys {
    private static final int LENGTH_MAX = 100;

    private RequestKeys() {}

    /** Errors: {@link Refusal} with {@code idempotency-key-missing} or {@code -malformed}. */
    public static RequestKey of(Caller caller, HttpRequest<?> request, byte[] body) {
        List<String> values = request.getHeaders().getAll("Idempotency-Key");
        if (values.isEmpty() || values.get(0).isEmpty()) {
            throw Refusal.of(ProblemCode.IDEMPOTENCY_KEY_MISSING);
        }
        if (values.size() > 1 || !isWellFormed(values.get(0))) {
            throw Refusal.of(ProblemCode.IDEMPOTENCY_KEY_MALFORMED);
        }
        return new RequestKey(caller.personId().toString(), values.get(0), fingerprint(request, body));
    }

    private static boolean isWellFormed(String key) {
        return key.length() <= LENGTH_MAX && key.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    /** SHA-256 over method, path and the body's bytes as they came: a repeat is the same bytes again. */
    private static String fingerprint(HttpRequest<?> request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethodName() + " " + request.getPath() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
