package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A transaction that wrote events and stays open: nobody sees them, and nobody else waits for them. */
@ExtendWith({PostgresExtension.class, PulsarExtension.class})
class RelayLongTransactionIT {
    private static final double SECONDS_OPEN = 2;

    private final UUID slow = UUID.randomUUID();
    private PostgresEndpoint postgres;
    private RelayScene scene;

    @BeforeEach
    void open(PostgresEndpoint postgres, PulsarSpace pulsar) {
        this.postgres = postgres;
        scene = RelayScene.empty(postgres, pulsar, 4);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void delaysItsOwnDealOnlyAndKeepsItsOrder() throws Exception {
        try (RelayBench relay = scene.honest();
                Connection first = connect()) {
            insert(first, 1);
            CompletableFuture<Void> second = CompletableFuture.runAsync(this::commitVersionTwo);

            // Others go on through every second of it, in the partition of the slow deal too.
            await().atMost(RelayScene.PATIENCE).until(() -> {
                scene.writer().commit(2, relay.relay());
                scene.awaitNothingWaits();
                return relay.transactionAgeSeconds() >= SECONDS_OPEN;
            });
            scene.auditAll();
            assertThat(second).isNotDone();
            assertThat(relay.backlogAgeSeconds()).isLessThan(SECONDS_OPEN);

            first.commit();
            second.join();
            await().atMost(RelayScene.PATIENCE).untilAsserted(() -> assertThat(slowEvents())
                    .containsExactly(slow + " 1 0", slow + " 1 1", slow + " 2 0", slow + " 2 1"));
            assertThat(relay.transactionAgeSeconds()).isLessThan(SECONDS_OPEN);
        }
    }

    private List<String> slowEvents() throws Exception {
        return TopicAudit.events(scene.audit().partitions().get(0)).stream()
                .filter(event -> event.startsWith(slow.toString()))
                .toList();
    }

    /** Waits for the first one, as the desk's next statement waits for the deal's row. */
    private void commitVersionTwo() {
        try (Connection next = connect()) {
            insert(next, 2);
            next.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private void insert(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('" + slow + "'))");
            for (int ordinal = 0; ordinal < 2; ordinal++) {
                statement.execute("INSERT INTO outbox VALUES (0, '" + slow + "', " + version + ", " + ordinal + ", '"
                        + UUID.randomUUID() + "', 'ORDER_PLACED', '" + Instant.now(Clock.systemUTC()) + "', '" + slow
                        + " " + version + " " + ordinal + "')");
            }
        }
    }
}
