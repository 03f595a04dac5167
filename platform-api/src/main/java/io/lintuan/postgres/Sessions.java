package io.lintuan.postgres;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Lends connections of the pool for a limited time. A connection whose other end vanished says nothing at all: without a
 * limit its borrower would wait until TCP gives up, and then the next borrower.
 */
@Singleton
public class Sessions {
    /** Longer than the statement time-out (5 s), which gives the better reason. */
    public static final Duration LIMIT = Duration.ofSeconds(6);

    private static final Duration FAREWELL_MOST = Duration.ofSeconds(1);

    private final ConnectionFactory connections;
    private final Duration limit;

    @Inject
    public Sessions(ConnectionFactory connections) {
        this(connections, LIMIT);
    }

    /** With another limit. */
    public Sessions(ConnectionFactory connections, Duration limit) {
        this.connections = connections;
        this.limit = limit;
    }

    /** The work's outcome. Error: {@link TimeoutException} when the work was not over within the limit. */
    public <T> Mono<T> with(Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(
                connections.create(),
                connection -> work.apply(connection).timeout(limit, tooLate()),
                Connection::close,
                (connection, error) -> error instanceof TimeoutException ? discard(connection) : connection.close(),
                Connection::close);
    }

    /** Named here: without it every borrowing would first put together a name for a time-out that hardly ever comes. */
    private <T> Mono<T> tooLate() {
        return Mono.error(() -> new TimeoutException("nothing was heard of the database within " + limit));
    }

    /** Ends the connection itself, so that the pool finds it dead and opens another. */
    private static Publisher<Void> discard(Connection pooled) {
        Mono<Void> farewell = pooled instanceof Wrapped<?> wrapped && wrapped.unwrap() instanceof Connection real
                ? Mono.from(real.close())
                : Mono.empty();
        return farewell.timeout(FAREWELL_MOST)
                .onErrorComplete()
                .then(Mono.from(pooled.close()).onErrorComplete());
    }
}
