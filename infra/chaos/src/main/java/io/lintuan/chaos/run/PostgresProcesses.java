package io.lintuan.chaos.run;

import io.lintuan.workload.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The processes of a PostgreSQL server. */
final class PostgresProcesses {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Somebody's session, one that is at work if there is one. */
    private static final String BACKEND = """
            SELECT pid FROM pg_stat_activity
            WHERE backend_type = 'client backend' AND datname = current_database() AND pid <> pg_backend_pid()
            ORDER BY (state = 'active') DESC, (state <> 'idle') DESC, query_start DESC LIMIT 1""";

    private final Path directory;
    private final Settings.Postgres settings;

    PostgresProcesses(Path directory, Settings.Postgres settings) {
        this.directory = directory;
        this.settings = settings;
    }

    long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL server in " + directory, e);
        }
    }

    /** The server processes of a postmaster. */
    List<ProcessHandle> of(long postmaster) {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .toList();
    }

    long backend() {
        long[] found = {0};
        await("a session of the service", () -> {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(BACKEND)) {
                found[0] = row.next() ? row.getLong(1) : 0;
                return found[0] != 0;
            } catch (SQLException notNow) {
                return false;
            }
        });
        return found[0];
    }

    /** Returns when a session can be opened. */
    void awaitSessions() {
        await("PostgreSQL", () -> {
            try (Connection connection = connect()) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    /** Returns when none of them is there any more: a new server must not start beside them. */
    void awaitGone(List<ProcessHandle> processes) {
        await("the end of the old server", () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.jdbcUrl() + "?connectTimeout=2&socketTimeout=5&loginTimeout=3",
                settings.user(),
                settings.password());
    }

    private static void await(String what, BooleanSupplier there) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited %d s for %s".formatted(LIMIT.toSeconds(), what));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
