package io.lintuan.web;

import io.lintuan.desk.RequestKey;
import io.lintuan.identity.Caller;
import io.lintuan.postgres.WriteKey;
import io.micronaut.http.HttpRequest;

/** {@link RequestKeys} for contexts that write without the desk; a key there is none at the desk, and the other way round. */
public final class WriteKeys {
    private WriteKeys() {}

    /** Errors: {@link Refusal} with {@code idempotency-key-missing} or {@code -malformed}. */
    public static WriteKey of(String context, Caller caller, HttpRequest<?> request, byte[] body) {
        RequestKey key = RequestKeys.of(caller, request, body);
        return new WriteKey(context + ":" + key.caller(), key.key(), key.fingerprint());
    }
}
