package io.lintuan.local;

import java.net.URI;
import java.util.Map;

/** Where one PostgreSQL database answers, and who may enter. */
public record PostgresEndpoint(String host, int port, String database, String user, String password) {

    /** Reads {@code postgresql://user:password@host:port/database}, the form {@link #toUrl()} writes. */
    public static PostgresEndpoint parse(String url) {
        URI uri = URI.create(url);
        String[] login = uri.getUserInfo().split(":", 2);
        return new PostgresEndpoint(uri.getHost(), uri.getPort(), uri.getPath().substring(1), login[0], login[1]);
    }

    public String toUrl() {
        return "postgresql://" + user + ":" + password + "@" + host + ":" + port + "/" + database;
    }

    /** Without the login, which goes beside it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Without the login, which goes beside it. */
    public String r2dbcUrl() {
        return "r2dbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** The variables by which the service is told of it. */
    public Map<String, String> variables() {
        return Map.of(
                "LINTUAN_POSTGRES_HOST", host,
                "LINTUAN_POSTGRES_PORT", Integer.toString(port),
                "LINTUAN_POSTGRES_DATABASE", database,
                "LINTUAN_POSTGRES_USER", user,
                "LINTUAN_POSTGRES_PASSWORD", password);
    }

    public PostgresEndpoint withDatabase(String other) {
        return new PostgresEndpoint(host, port, other, user, password);
    }
}
