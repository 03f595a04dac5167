package io.lintuan.local.junit;

import io.lintuan.local.PostgresEndpoint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Injects a {@link PostgresEndpoint} whose database is empty and belongs to the test class. */
public final class PostgresExtension extends EngineExtension<PostgresEndpoint> {

    public PostgresExtension() {
        super(PostgresEndpoint.class);
    }

    @Override
    PostgresEndpoint open(String name) {
        return freshDatabase(name);
    }

    /** One more empty database in the same server; {@code name} must be new. */
    public static PostgresEndpoint freshDatabase(String name) {
        PostgresEndpoint server = SharedEngine.POSTGRES.endpoint().withDatabase("postgres");
        try (Connection open = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement create = open.createStatement()) {
            create.execute("CREATE DATABASE " + name);
            return server.withDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make database " + name, e);
        }
    }
}
