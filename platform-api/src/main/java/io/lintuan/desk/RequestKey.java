package io.lintuan.desk;

/**
 * What makes a repeated request recognisable.
 *
 * @param caller who may use the key again: a person's id, or {@code payment-provider}
 * @param key the Idempotency-Key or webhook id, 1 to 100 visible ASCII characters
 * @param fingerprint SHA-256 (hex) over method, path and body: the same key with another fingerprint is refused
 */
public record RequestKey(String caller, String key, String fingerprint) {}
