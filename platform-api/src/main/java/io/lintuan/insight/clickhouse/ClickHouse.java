package io.lintuan.insight.clickhouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.lintuan.insight.InsightUnavailable;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Asks ClickHouse. JDBC blocks, so it has threads of its own; what does not fit into their queue is refused at once. */
@Singleton
class ClickHouse {
    static final int THREADS = 4;
    private static final int WAITING_MAX = 64;
    private static final int QUERY_SECONDS_MAX = 5;
    /** Longer than any query may take, which says nothing until it is done. */
    private static final int SILENCE_MS_MAX = 7_000;

    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final Scheduler threads = Schedulers.newBoundedElastic(THREADS, WAITING_MAX, "clickhouse");
    private final HikariDataSource connections;

    ClickHouse(
            @Property(name = "lintuan.clickhouse-url") String url,
            @Property(name = "lintuan.clickhouse-database", defaultValue = "lintuan") String database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("clickhouse");
        config.setDriverClassName("com.clickhouse.jdbc.ClickHouseDriver");
        // A row's partition never changes, so FINAL need not look for older versions of it in the others: else counting
        // the deals of a day merges the whole month.
        // The engine ends what takes too long: the driver's own time limit leaves the query, and its thread, running.
        // An engine that is halted ends nothing: only the socket's limit, here for opening, gives the thread back.
        config.setJdbcUrl("jdbc:clickhouse:" + url + "/" + database
                + "?compress=false&clickhouse_setting_do_not_merge_across_partitions_select_final=1"
                + "&clickhouse_setting_max_execution_time=" + QUERY_SECONDS_MAX
                + "&socket_timeout=" + SILENCE_MS_MAX);
        config.setMaximumPoolSize(THREADS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(Duration.ofSeconds(2).toMillis());
        // The service starts without ClickHouse and finds it when it comes.
        config.setInitializationFailTimeout(-1);
        connections = new HikariDataSource(config);
    }

    /** One row to a value. */
    @FunctionalInterface
    interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Rows of a query whose {@code ?} are numbers. Error: {@link InsightUnavailable}. */
    <T> Mono<List<T>> rows(String query, Mapping<T> mapping, long... values) {
        return Mono.fromCallable(() -> read(query, mapping, values))
                .subscribeOn(threads)
                .timeout(LIMIT)
                .onErrorMap(ClickHouse::isAway, InsightUnavailable::new);
    }

    private <T> List<T> read(String query, Mapping<T> mapping, long... values) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = limited(connection).prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(mapping.of(result));
                }
            }
            return rows;
        }
    }

    /** The pool, which knows nothing of the limit in the address, sets none whenever it has looked after a connection. */
    private static Connection limited(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, SILENCE_MS_MAX);
        return connection;
    }

    private static boolean isAway(Throwable error) {
        return error instanceof SQLException
                || error instanceof TimeoutException
                || error instanceof RejectedExecutionException;
    }

    @PreDestroy
    void close() {
        threads.dispose();
        connections.close();
    }
}
