package io.lintuan.workload.replay.evidence;

import io.lintuan.local.PostgresEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Rows as the service writes them, in the service's own schema. */
final class PostgresBooks implements AutoCloseable {
    private static final Path MIGRATIONS = Path.of("../../platform-api/src/main/resources/db/migration");
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID PICKUP_POINT = UUID.randomUUID();

    private final Connection connection;
    private long counter;

    PostgresBooks(PostgresEndpoint database) throws SQLException {
        connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    void migrate() throws SQLException, IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(MIGRATIONS)) {
            files = all.sorted(Comparator.comparingInt(PostgresBooks::version)).toList();
        }
        for (Path file : files) {
            script(Files.readString(file));
        }
        run("INSERT INTO person VALUES (?, 'b-1', 'Li', 'LEADER', now())", PERSON);
    }

    /** V9 comes before V10. */
    private static int version(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    void community(UUID id) throws SQLException {
        run("INSERT INTO community VALUES (?, 'Garden', now())", id);
        run(
                "INSERT INTO pickup_point VALUES (?, ?, 'Shop', 'Street 1', 'always') ON CONFLICT DO NOTHING",
                PICKUP_POINT,
                id);
    }

    /** A deal with ten events and one offering of so many pieces. */
    UUID deal(UUID community, UUID offering, int stock) throws SQLException {
        UUID deal = UUID.randomUUID();
        run(
                "INSERT INTO deal VALUES (?, 3, 10, 'FORMED', 'COMMUNITY', 'STATED', ?, ?, ?, 'Grapes', ?, 1, 100,"
                        + " 'CNY', now(), now(), true, now(), false)",
                deal,
                PERSON,
                community,
                PICKUP_POINT,
                deal);
        run(
                "INSERT INTO offering VALUES (?, ?, 0, 'grapes', 'Grapes', 'box', 100, ?, 10, 0, 0)",
                offering,
                deal,
                stock);
        return deal;
    }

    UUID order(UUID deal, UUID offering, int quantity, String status) throws SQLException {
        UUID order = UUID.randomUUID();
        run(
                "INSERT INTO orders VALUES (?, ?, ?, 'b-1', ?, ?, 0, false, null, '1', now(), now(), null, null)",
                order,
                deal,
                PERSON,
                status,
                100 * quantity);
        run("INSERT INTO order_line VALUES (?, 0, ?, ?, 100, ?)", order, offering, quantity, 100 * quantity);
        return order;
    }

    void posting(UUID order, String cause, String source, String destination, String asset, long amount)
            throws SQLException {
        run(
                "INSERT INTO posting VALUES (?, ?, ?, ?, ?, ?, ?, null, ?, null, now(), now())",
                UUID.randomUUID(),
                source,
                destination,
                asset,
                amount,
                cause,
                ++counter,
                order);
    }

    void refund(UUID order, String status) throws SQLException {
        run(
                "INSERT INTO refund VALUES (?, ?, ?, 100, 'CNY', 'DEAL_FAILED', ?, 0, now(), null, now(), null)",
                ++counter,
                order,
                UUID.randomUUID(),
                status);
    }

    void outboxRow(UUID deal) throws SQLException {
        run("INSERT INTO outbox VALUES (0, ?, 1, ?, ?, 'ORDER_PAID', now(), '')", deal, ++counter, UUID.randomUUID());
    }

    /** In one transaction, as Flyway runs it. */
    private void script(String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
