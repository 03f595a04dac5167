package io.lintuan.local.embedded;

import io.lintuan.local.CannotStart;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.cache.UserCache;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.RunningProgram;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Starts {@link PostgresMain} and makes the database {@code lintuan} in it. */
final class EmbeddedPostgresServer {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final UserCache cache;
    private final EnginePlace place;

    EmbeddedPostgresServer(UserCache cache, EnginePlace place) {
        this.cache = cache;
        this.place = place;
    }

    PostgresEndpoint endpoint() {
        return new PostgresEndpoint("127.0.0.1", place.port(), "lintuan", "postgres", "postgres");
    }

    RunningProgram start() {
        List<String> arguments = List.of(
                place.directory().toAbsolutePath().toString(),
                Integer.toString(place.port()),
                cache.root().resolve("postgres").toString());
        RunningProgram program = JavaProgram.ofThisClassPath(
                        "PostgreSQL", PostgresMain.class, arguments, place.logFile())
                // Unpacking wants the heap, once; afterwards this JVM only waits.
                .withJvmOptions(
                        "-Xms16m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dslf4j.internal.verbosity=ERROR")
                .start()
                .awaitReady(() -> answers(endpoint().withDatabase("postgres")), LIMIT);
        createDatabase();
        return program;
    }

    private static boolean answers(PostgresEndpoint server) {
        try (Connection open = connect(server)) {
            return open.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void createDatabase() {
        PostgresEndpoint server = endpoint().withDatabase("postgres");
        try (Connection open = connect(server);
                Statement statement = open.createStatement();
                ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '"
                        + endpoint().database() + "'")) {
            if (!found.next()) {
                try (Statement create = open.createStatement()) {
                    create.execute("CREATE DATABASE " + endpoint().database());
                }
            }
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL answers but the database cannot be made: " + e.getMessage(), e);
        }
    }

    private static Connection connect(PostgresEndpoint server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
