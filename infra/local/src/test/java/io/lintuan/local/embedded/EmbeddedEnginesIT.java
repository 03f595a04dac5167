package io.lintuan.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.ClickHouseEndpoint;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.Running;
import io.lintuan.local.process.HttpProbe;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEnginesIT {
    private final EmbeddedEngines engines = new EmbeddedEngines();

    @TempDir
    Path directory;

    @Test
    void clickHouseKeepsEveryRowWhenItIsKilled() {
        EnginePlace place = place("clickhouse");
        try (Running<ClickHouseEndpoint> engine = engines.startClickHouse(place)) {
            ask(engine, "CREATE TABLE kept (a UInt64) ENGINE = MergeTree ORDER BY a");
            ask(engine, "INSERT INTO kept SELECT number FROM numbers(100000)");
            killTheEngine();
        }
        try (Running<ClickHouseEndpoint> engine = engines.startClickHouse(place)) {
            assertThat(ask(engine, "SELECT count() FROM kept")).isEqualTo("200 100000\n");
        }
    }

    @Test
    void postgresGoesOnAfterItsKeeperWasKilled() throws SQLException {
        EnginePlace place = place("postgres");
        try (Running<PostgresEndpoint> server = engines.startPostgres(place)) {
            execute(server, "CREATE TABLE kept AS SELECT 1 AS a");
            killTheEngine();
        }
        try (Running<PostgresEndpoint> server = engines.startPostgres(place)) {
            assertThat(execute(server, "SELECT a FROM kept"))
                    .as("there are rows")
                    .isTrue();
        }
    }

    @Test
    void throwsDataAwayThatIsNotToBeKept() {
        EnginePlace place = EnginePlace.throwAway(directory, "thrown");
        try (Running<ClickHouseEndpoint> engine = engines.startClickHouse(place)) {
            ask(engine, "SELECT 1");
            assertThat(place.directory()).exists();
        }
        assertThat(place.directory()).doesNotExist();
    }

    private EnginePlace place(String name) {
        return new EnginePlace(directory.resolve(name), directory.resolve(name + ".log"), 0, 0, true);
    }

    /** The JVM that this test started last. */
    private static void killTheEngine() {
        ProcessHandle engine = ProcessHandle.current()
                .children()
                .max(Comparator.comparing(child -> child.info().startInstant().orElseThrow()))
                .orElseThrow();
        engine.destroyForcibly();
        engine.onExit().join();
    }

    private static String ask(Running<ClickHouseEndpoint> engine, String sql) {
        String answer = HttpProbe.post(engine.endpoint().httpUrl(), sql);
        assertThat(answer).startsWith("200");
        return answer;
    }

    private static boolean execute(Running<PostgresEndpoint> server, String sql) throws SQLException {
        PostgresEndpoint database = server.endpoint();
        try (Connection open = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = open.createStatement()) {
            return statement.execute(sql);
        }
    }
}
