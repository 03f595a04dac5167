package io.lintuan.postgres;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One statement on one pooled connection, committed by itself; its rows are few. Errors: {@link StoreUnavailable}. */
@Singleton
public class Sql {
    private final Sessions sessions;

    public Sql(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Rows of a query; {@code values} bind to {@code $1, $2, …} and are never null. */
    public <T> Flux<T> rows(String query, Function<Readable, T> mapping, Object... values) {
        return sessions.with(
                        connection -> Flux.from(bound(connection, query, values).execute())
                                .concatMap(result -> result.map(mapping))
                                .collectList())
                .onErrorMap(Sql::isAway, StoreUnavailable::new)
                .flatMapIterable(Function.identity());
    }

    /** The first row of a query, or empty. */
    public <T> Mono<T> row(String query, Function<Readable, T> mapping, Object... values) {
        return rows(query, mapping, values).next();
    }

    /** Runs a statement and tells how many rows it touched. */
    public Mono<Long> update(String statement, Object... values) {
        return sessions.with(connection -> Flux.from(
                                bound(connection, statement, values).execute())
                        .concatMap(Sql::touched)
                        .reduce(0L, Long::sum))
                .onErrorMap(Sql::isAway, StoreUnavailable::new);
    }

    private static Publisher<Long> touched(Result result) {
        return result.getRowsUpdated();
    }

    /** A {@code Class} among the values binds null of that type. */
    static Statement bound(Connection connection, String sql, Object... values) {
        Statement statement = connection.createStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Class<?> absent) {
                statement.bindNull(i, absent);
            } else {
                statement.bind(i, values[i]);
            }
        }
        return statement;
    }

    static boolean isAway(Throwable error) {
        return error instanceof R2dbcNonTransientResourceException
                || error instanceof R2dbcTransientResourceException
                || error instanceof R2dbcTimeoutException
                || error instanceof TimeoutException
                || error instanceof ConnectException;
    }
}
