package io.lintuan.bench.outbox;

import io.lintuan.contracts.Topics;
import io.lintuan.local.PostgresEndpoint;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.IntStream;

/** Fills the outbox as the desk does, many deals at a time, and sees when it is empty again. */
final class OutboxRows implements AutoCloseable {
    /** One event a version, as when orders come one by one. */
    private static final String FILL = """
            INSERT INTO outbox (partition, deal_id, deal_version, ordinal, event_id, event_type, recorded_at, payload)
            SELECT d.partition, d.id, v, 0, gen_random_uuid(), 'ORDER_PLACED', now() + v * interval '1 millisecond', ?
            FROM unnest(?::int[], ?::uuid[]) AS d(partition, id) CROSS JOIN generate_series(1, ?) AS v""";

    /** Along its indexes: a scan would read the whole table again and again while it is nearly empty. */
    private static final String EMPTY = """
            SELECT NOT bool_or(EXISTS (SELECT FROM outbox WHERE outbox.partition = p.partition))
            FROM outbox_partition p""";

    private final Connection connection;

    OutboxRows(PostgresEndpoint postgres) throws SQLException {
        connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            statement.execute("SET enable_bitmapscan = off");
        }
    }

    /** Commits {@code deals * versions} rows at once. */
    void fill(int deals, int versions, byte[] payload) throws SQLException {
        UUID[] ids = IntStream.range(0, deals).mapToObj(i -> UUID.randomUUID()).toArray(UUID[]::new);
        Integer[] partitions = new Integer[deals];
        for (int i = 0; i < deals; i++) {
            partitions[i] = Topics.partitionOf(ids[i].toString());
        }
        try (PreparedStatement statement = connection.prepareStatement(FILL)) {
            Array partitionArray = connection.createArrayOf("int4", partitions);
            Array idArray = connection.createArrayOf("uuid", ids);
            statement.setBytes(1, payload);
            statement.setArray(2, partitionArray);
            statement.setArray(3, idArray);
            statement.setInt(4, versions);
            statement.executeUpdate();
        }
    }

    boolean isEmpty() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EMPTY);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** What the last round left behind would slow the next. */
    void tidy() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("VACUUM ANALYZE outbox")) {
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
