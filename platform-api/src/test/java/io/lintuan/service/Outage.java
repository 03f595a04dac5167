package io.lintuan.service;

import io.lintuan.local.PostgresEndpoint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** One database that takes no connection and has lost those it had; it ends when closed. */
public final class Outage implements AutoCloseable {
    private final PostgresEndpoint database;

    private Outage(PostgresEndpoint database) {
        this.database = database;
    }

    public static Outage of(PostgresEndpoint database) {
        Outage outage = new Outage(database);
        outage.run("ALTER DATABASE " + database.database() + " WITH ALLOW_CONNECTIONS false");
        outage.run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database.database() + "'");
        return outage;
    }

    @Override
    public void close() {
        run("ALTER DATABASE " + database.database() + " WITH ALLOW_CONNECTIONS true");
    }

    private void run(String sql) {
        PostgresEndpoint beside = database.withDatabase("postgres");
        try (Connection open = DriverManager.getConnection(beside.jdbcUrl(), beside.user(), beside.password());
                Statement statement = open.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
