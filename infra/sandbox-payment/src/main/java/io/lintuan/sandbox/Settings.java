package io.lintuan.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * From the environment.
 *
 * @param port {@code LINTUAN_PAYMENT_PORT}, 8090 if absent
 * @param merchant {@code LINTUAN_WEBHOOK_URL}, where webhooks go
 * @param secret {@code LINTUAN_WEBHOOK_SECRET}, {@code whsec_} and the base64 of the shared key
 * @param state {@code LINTUAN_STATE}, the directory of the journal
 */
public record Settings(int port, URI merchant, String secret, Path state) {
    static Settings from(Map<String, String> environment) {
        return new Settings(
                Integer.parseInt(environment.getOrDefault("LINTUAN_PAYMENT_PORT", "8090")),
                URI.create(environment.getOrDefault("LINTUAN_WEBHOOK_URL", "http://127.0.0.1:8080/webhooks/payments")),
                needed(environment, "LINTUAN_WEBHOOK_SECRET"),
                Path.of(needed(environment, "LINTUAN_STATE")));
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
