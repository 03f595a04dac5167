package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The JDBC driver as the product uses it, unmodified. */
@ExtendWith(ClickHouseExtension.class)
class ClickHouseDriverIT {
    private static final int BATCH = 10_000;

    private ClickHouseSpace clickHouse;

    @BeforeEach
    void table(ClickHouseSpace space) throws SQLException {
        clickHouse = space;
        execute("DROP TABLE IF EXISTS rows");
        execute("CREATE TABLE rows (id UInt64, at DateTime64(3, 'UTC'), amount Decimal(18, 2), tags Array(String),"
                + " version UInt64) ENGINE = ReplacingMergeTree(version) ORDER BY id");
    }

    @Test
    void writesTenThousandRowsAsOneBatchAndReadsThemPrepared() throws SQLException {
        insert(0, 1);
        try (Connection open = connect();
                PreparedStatement select = open.prepareStatement("SELECT at, amount, tags FROM rows WHERE id = ?")) {
            select.setLong(1, 42);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getTimestamp("at").toInstant()).isEqualTo(Instant.parse("2026-03-01T00:00:00.042Z"));
                assertThat(row.getBigDecimal("amount")).isEqualByComparingTo("42.25");
                assertThat((Object[]) row.getArray("tags").getArray()).containsExactly("it's", "团");
            }
        }
        assertThat(count("rows")).isEqualTo(BATCH);
    }

    @Test
    void overwritesARowWithItsNewerVersion() throws SQLException {
        insert(0, 1);
        insert(0, 2);
        assertThat(count("rows FINAL")).isEqualTo(BATCH);
        assertThat(count("rows FINAL WHERE version = 2")).isEqualTo(BATCH);
    }

    @Test
    void readsWhileItWrites() {
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicLong reads = new AtomicLong();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (writing.get()) {
                assertThat(counted()).isNotNegative();
                reads.incrementAndGet();
            }
        });
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> insertBlocks(0, 10)),
                        CompletableFuture.runAsync(() -> insertBlocks(10, 20)))
                .join();
        writing.set(false);
        reader.join();
        assertThat(counted()).isEqualTo(20L * BATCH);
        assertThat(reads.get()).isGreaterThan(5);
    }

    @Test
    void reportsTheServersCode() {
        assertThatThrownBy(() -> execute("SELECT * FROM no_such_table"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(60))
                .hasMessageContaining("no_such_table");
    }

    private void insertBlocks(int from, int to) {
        try {
            for (int block = from; block < to; block++) {
                insert((long) block * BATCH, 1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long counted() {
        try {
            return count("rows FINAL");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(long firstId, long version) throws SQLException {
        Instant start = Instant.parse("2026-03-01T00:00:00Z");
        try (Connection open = connect();
                PreparedStatement insert = open.prepareStatement("INSERT INTO rows VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < BATCH; i++) {
                insert.setLong(1, firstId + i);
                insert.setTimestamp(2, Timestamp.from(start.plusMillis(i)));
                insert.setBigDecimal(3, BigDecimal.valueOf(i).add(new BigDecimal("0.25")));
                insert.setObject(4, new String[] {"it's", "团"});
                insert.setLong(5, version);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).hasSize(BATCH);
        }
    }

    private long count(String from) throws SQLException {
        try (Connection open = connect();
                java.sql.Statement statement = open.createStatement();
                ResultSet row = statement.executeQuery("SELECT count() FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection open = connect();
                java.sql.Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(clickHouse.jdbcUrl());
    }
}
