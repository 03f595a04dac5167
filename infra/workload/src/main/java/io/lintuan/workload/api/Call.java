package io.lintuan.workload.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One request.
 *
 * @param key Idempotency-Key, which makes a request safe to send again
 * @param repeatable whether sending it again after a broken connection does no harm
 */
public record Call(
        String method,
        String path,
        Optional<String> body,
        Optional<Session> session,
        Optional<String> key,
        boolean repeatable) {

    public static Call get(String path) {
        return new Call("GET", path, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    /** A POST that the service recognises when it comes again. */
    public static Call post(String path, String key, JsonNode body) {
        return new Call("POST", path, Optional.of(body.toString()), Optional.empty(), Optional.of(key), true);
    }

    /** A POST without a key whose repetition has no further effect. */
    public static Call post(String path, JsonNode body) {
        return new Call("POST", path, Optional.of(body.toString()), Optional.empty(), Optional.empty(), true);
    }

    public Call as(Session caller) {
        return new Call(method, path, body, Optional.of(caller), key, repeatable);
    }

    public Call once() {
        return new Call(method, path, body, session, key, false);
    }

    /** For messages: ids make no difference between calls of a kind. */
    public String kind() {
        return method + " "
                + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}").replaceAll("\\?.*", "");
    }
}
