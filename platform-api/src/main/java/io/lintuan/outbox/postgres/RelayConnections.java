package io.lintuan.outbox.postgres;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Connections that are the relay's own: what it does to them is nobody else's affair, and nobody keeps them from it. */
final class RelayConnections {
    private static final int CONNECTIONS_MAX = 4;
    private static final Duration ACQUIRE_MOST = Duration.ofSeconds(3);
    private static final Duration IDLE_MOST = Duration.ofMinutes(10);

    /**
     * The outbox is empty whenever statistics are taken: a plan that is kept scans an empty table once per row, and one that
     * believes in few rows reads all that wait. After a burst no claim would end within the statement time-out. Planned anew
     * (2 ms) and along its indexes, a claim costs what it takes, however much waits. A claim of all partitions sorts 16,000
     * payloads, which should not go over the disk.
     */
    private static final String ALONG_INDEXES = "SELECT set_config('plan_cache_mode', 'force_custom_plan', false),"
            + " set_config('enable_seqscan', 'off', false), set_config('enable_bitmapscan', 'off', false),"
            + " set_config('work_mem', '64MB', false)";

    /**
     * A claim's answer is large: whoever is halted while it comes keeps his partitions' rows locked until the server gives
     * the connection up. Half a minute, as for the locks of {@link PostgresPartitionLocks}.
     */
    static final String ATTENTIVE = "SELECT set_config('tcp_keepalives_idle', '10', false),"
            + " set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '4', false),"
            + " set_config('tcp_user_timeout', '30000', false)";

    private RelayConnections() {}

    /** A small pool of them; nothing is opened before it is needed. */
    static ConnectionPool beside(ConnectionFactory pooled) {
        ConnectionFactory direct = unpooled(pooled);
        return new ConnectionPool(ConnectionPoolConfiguration.builder()
                .connectionFactory(new Prepared(direct))
                .initialSize(0)
                .maxSize(CONNECTIONS_MAX)
                .maxAcquireTime(ACQUIRE_MOST)
                .maxIdleTime(IDLE_MOST)
                .build());
    }

    /** What the pool takes its connections from. */
    static ConnectionFactory unpooled(ConnectionFactory connections) {
        if (connections instanceof ConnectionPool pool) {
            return pool.unwrap();
        }
        return connections instanceof Wrapped<?> wrapped && wrapped.unwrap() instanceof ConnectionFactory inner
                ? unpooled(inner)
                : connections;
    }

    /** The connection with these settings; closed when it does not take them. */
    static Mono<Connection> set(Connection open, String... settings) {
        return Flux.fromArray(settings)
                .concatMap(one -> open.createStatement(one).execute())
                .concatMap(result -> result.map(row -> row.get(0, String.class)))
                .then(Mono.just(open))
                .onErrorResume(failure -> Mono.from(open.close()).then(Mono.error(failure)));
    }

    private record Prepared(ConnectionFactory direct) implements ConnectionFactory {
        @Override
        public Mono<Connection> create() {
            return Mono.from(direct.create()).flatMap(open -> set(open, ATTENTIVE, ALONG_INDEXES));
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return direct.getMetadata();
        }
    }
}
