package io.lintuan.workload.settings;

import java.net.URI;
import java.util.Map;

/** Addresses of the running product; each has the default of a local start. */
public record Settings(URI apiUrl, URI paymentUrl, URI clickHouseUrl, String pulsarUrl, Postgres postgres) {

    /** How to reach PostgreSQL; only ever read from here. */
    public record Postgres(String jdbcUrl, String user, String password) {}

    /** Reads the variables; a malformed address is an {@link IllegalArgumentException} that names it. */
    public static Settings from(Map<String, String> environment) {
        Variables of = new Variables(environment);
        String apiUrl = of.get("PUBLIC_URL", "http://127.0.0.1:" + of.get("HTTP_PORT", "8080"));
        String paymentUrl = of.get("PAYMENT_URL", "http://127.0.0.1:" + of.get("PAYMENT_PORT", "8090"));
        String jdbcUrl = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        of.get("POSTGRES_HOST", "127.0.0.1"),
                        of.get("POSTGRES_PORT", "5432"),
                        of.get("POSTGRES_DATABASE", "lintuan"));
        return new Settings(
                address("PUBLIC_URL", apiUrl),
                address("PAYMENT_URL", paymentUrl),
                address("CLICKHOUSE_URL", of.get("CLICKHOUSE_URL", "http://127.0.0.1:8123")),
                of.get("PULSAR_URL", "pulsar://127.0.0.1:6650"),
                new Postgres(jdbcUrl, of.get("POSTGRES_USER", "postgres"), of.get("POSTGRES_PASSWORD", "postgres")));
    }

    private static URI address(String name, String value) {
        String trimmed = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        URI uri = URI.create(trimmed);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("LINTUAN_" + name + " is not an address: " + value);
        }
        return uri;
    }

    private record Variables(Map<String, String> environment) {
        String get(String name, String fallback) {
            String value = environment.get("LINTUAN_" + name);
            return value == null || value.isBlank() ? fallback : value;
        }
    }
}
