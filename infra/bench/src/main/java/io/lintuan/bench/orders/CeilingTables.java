package io.lintuan.bench.orders;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.workload.api.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What pgbench draws from: numbered deals, buyers and orders, and the statement that takes one order. */
final class CeilingTables {
    private final PostgresEndpoint postgres;
    private final int buyers;

    CeilingTables(PostgresEndpoint postgres, List<Session> buyers) throws SQLException {
        this.postgres = postgres;
        this.buyers = buyers.size();
        try (Connection connection = connect()) {
            execute(
                    connection,
                    "CREATE TABLE bench_deal (n int PRIMARY KEY, deal_id uuid NOT NULL, offering_id uuid NOT NULL)",
                    "CREATE TABLE bench_buyer (n int PRIMARY KEY, person_id uuid NOT NULL, pseudonym text NOT NULL)",
                    "CREATE TABLE bench_order (n int PRIMARY KEY, order_id uuid NOT NULL)");
            insertBuyers(connection, buyers);
        }
    }

    /** The numbers of these deals are {@code first} to {@code first + deals.size() - 1}. */
    void add(int first, List<Neighborhood.OpenDeal> deals) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_deal VALUES (?, ?, ?)")) {
            for (int i = 0; i < deals.size(); i++) {
                insert.setInt(1, first + i);
                insert.setObject(2, deals.get(i).dealId());
                insert.setObject(3, deals.get(i).offeringId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void addOrders(List<String> orderIds) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_order VALUES (?, ?)")) {
            for (int i = 0; i < orderIds.size(); i++) {
                insert.setInt(1, i + 1);
                insert.setObject(2, UUID.fromString(orderIds.get(i)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The script that takes one order in a random deal of those numbers. */
    String oneOrder(int first, int last) throws IOException {
        return read("one-order.sql")
                .replace(":first", Integer.toString(first))
                .replace(":last", Integer.toString(last))
                .replace(":buyers", Integer.toString(buyers));
    }

    /** Rows that nobody reads again and dead versions: gone, so that rounds do not weigh on each other. */
    void tidy() throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, "TRUNCATE outbox", "VACUUM (ANALYZE)", "CHECKPOINT");
        }
    }

    private static void insertBuyers(Connection connection, List<Session> buyers) throws SQLException {
        String sql = "INSERT INTO bench_buyer SELECT ?, id, pseudonym FROM person WHERE id = ?";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < buyers.size(); i++) {
                insert.setInt(1, i + 1);
                insert.setObject(2, UUID.fromString(buyers.get(i).personId()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        for (String sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream file = CeilingTables.class.getResourceAsStream("/io/lintuan/bench/orders/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
