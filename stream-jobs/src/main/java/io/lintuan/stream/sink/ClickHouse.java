package io.lintuan.stream.sink;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions;
import org.apache.flink.connector.jdbc.JdbcExecutionOptions;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;

/** Writes rows in batches: one at a time is hundreds of times slower, and a part per row would drown the merges. */
final class ClickHouse {
    private static final int BATCH_ROWS = 10_000;
    private static final int BATCH_WAIT_MS = 200;
    private static final int RETRIES = 3;
    private static final String DATABASE = "/lintuan";

    /** Text that ClickHouse's fast path reads; both DateTime and DateTime64(3) columns take it, in UTC. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final String jdbcUrl;

    /** @param httpUrl {@code http://host:port}, and {@code /database} when it is not {@code lintuan} */
    ClickHouse(String httpUrl) {
        boolean named = httpUrl.replaceFirst("^https?://", "").contains("/");
        this.jdbcUrl = "jdbc:clickhouse:" + httpUrl + (named ? "" : DATABASE) + "?compress=false";
    }

    <T> Sink<T> into(ClickHouseTable<T> table) {
        return JdbcSink.<T>builder()
                .withExecutionOptions(JdbcExecutionOptions.builder()
                        .withBatchSize(BATCH_ROWS)
                        .withBatchIntervalMs(BATCH_WAIT_MS)
                        .withMaxRetries(RETRIES)
                        .build())
                .withQueryStatement(
                        table.insert(),
                        (statement, record) -> bind(statement, table.row().apply(record)))
                .buildAtLeastOnce(new JdbcConnectionOptions.JdbcConnectionOptionsBuilder()
                        .withUrl(jdbcUrl)
                        .withDriverName("com.clickhouse.jdbc.ClickHouseDriver")
                        .build());
    }

    private static void bind(PreparedStatement statement, List<Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            statement.setObject(i + 1, encoded(row.get(i), statement));
        }
    }

    private static Object encoded(Object value, PreparedStatement statement) throws SQLException {
        if (value instanceof Instant time) {
            return TIME.format(time);
        }
        if (value instanceof List<?> texts) {
            return statement.getConnection().createArrayOf("String", texts.toArray());
        }
        return value;
    }
}
