package io.lintuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.micronaut.context.ApplicationContext;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pool of the service, as it is configured: one event loop for all connections would be one core for all queries. */
@ExtendWith(PostgresExtension.class)
class ConnectionSpreadIT {

    @Test
    void spreadsConnectionsOverSeveralEventLoops(PostgresEndpoint database) {
        try (ApplicationContext service = WiredService.on(database)) {
            ConnectionFactory connections = service.getBean(ConnectionFactory.class);
            ConnectionPool pool = pool(connections);
            Set<String> threads = ConcurrentHashMap.newKeySet();

            Flux.range(0, 12)
                    .flatMap(
                            i -> Mono.usingWhen(
                                    connections.create(), connection -> work(connection, threads), Connection::close),
                            12)
                    .blockLast();

            assertThat(threads).hasSizeGreaterThan(1);
            assertThat(pool.getMetrics().orElseThrow().getMaxAllocatedSize()).isGreaterThan(4);
        }
    }

    @Test
    void givesUpStatementsThatRunTooLong(PostgresEndpoint database) {
        try (ApplicationContext service = WiredService.on(database)) {
            ConnectionFactory connections = service.getBean(ConnectionFactory.class);

            String timeout = Mono.usingWhen(
                            connections.create(),
                            connection -> Flux.from(connection
                                            .createStatement("SHOW statement_timeout")
                                            .execute())
                                    .flatMap(result -> result.map(row -> row.get(0, String.class)))
                                    .next(),
                            Connection::close)
                    .block();

            assertThat(timeout).isEqualTo("5s");
        }
    }

    private static Mono<Long> work(Connection connection, Set<String> threads) {
        return Flux.from(connection.createStatement("SELECT pg_sleep(0.2)").execute())
                .flatMap(result -> result.map(row -> {
                    threads.add(Thread.currentThread().getName());
                    return 1L;
                }))
                .count();
    }

    private static ConnectionPool pool(ConnectionFactory factory) {
        ConnectionFactory inner = factory;
        while (!(inner instanceof ConnectionPool) && inner instanceof Wrapped<?> wrapped) {
            inner = (ConnectionFactory) wrapped.unwrap();
        }
        return (ConnectionPool) inner;
    }
}
