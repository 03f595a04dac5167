package io.lintuan.postgres;

/**
 * What makes a repeated write recognisable, for contexts that write without the desk.
 *
 * @param caller who may use the key again, with the context in front, so that it never meets a key of the desk
 * @param name the Idempotency-Key
 * @param fingerprint of the request: the same key with another is refused
 */
public record WriteKey(String caller, String name, String fingerprint) {}
