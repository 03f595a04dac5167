package io.lintuan.postgres;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes that happen once per key: the key is stored in the transaction of the effect. Of two requests with one key the
 * second waits for the first at the unique key, across instances too; what failed leaves no key behind and may be repeated.
 */
@Singleton
public class KeyedSql {
    private static final String TAKE = "INSERT INTO idempotency_key (caller, key, fingerprint, answer, created_at)"
            + " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    private static final String STORED =
            "SELECT fingerprint, answer FROM idempotency_key WHERE caller = $1 AND key = $2";

    private final Sessions sessions;

    KeyedSql(Sessions sessions) {
        this.sessions = sessions;
    }

    private record Stored(String fingerprint, String answer) {}

    /**
     * Does the work and answers {@code answer}, or answers what the key was answered with first.
     *
     * @param work on a connection in a transaction; its error undoes everything
     * @return errors: those of {@code work}, {@link WriteKeyReused}, {@link StoreUnavailable}
     */
    public Mono<String> once(WriteKey key, String answer, Instant at, Function<Connection, Mono<Void>> work) {
        return sessions.with(connection -> Mono.from(connection.beginTransaction())
                        .then(taken(connection, key, answer, at))
                        .flatMap(taken -> taken == 0
                                ? stored(connection, key)
                                : work.apply(connection).thenReturn(answer))
                        .flatMap(given ->
                                Mono.from(connection.commitTransaction()).thenReturn(given))
                        .onErrorResume(failed -> Mono.from(connection.rollbackTransaction())
                                .onErrorComplete()
                                .then(Mono.error(failed))))
                .onErrorMap(Sql::isAway, StoreUnavailable::new);
    }

    private static Mono<Long> taken(Connection connection, WriteKey key, String answer, Instant at) {
        return touched(connection, TAKE, key.caller(), key.name(), key.fingerprint(), answer, at);
    }

    private static Mono<String> stored(Connection connection, WriteKey key) {
        return rows(connection, STORED, KeyedSql::storedRow, key.caller(), key.name())
                .single()
                .map(stored -> {
                    if (!stored.fingerprint().equals(key.fingerprint())) {
                        throw new WriteKeyReused();
                    }
                    return stored.answer();
                });
    }

    private static Stored storedRow(Readable row) {
        return new Stored(row.get("fingerprint", String.class), row.get("answer", String.class));
    }

    /** Rows of a query of the work; a {@code Class} among the values stands for its null. */
    public static <T> Flux<T> rows(
            Connection connection, String query, Function<Readable, T> mapping, Object... values) {
        return Flux.defer(() -> Sql.bound(connection, query, values).execute())
                .concatMap(result -> result.map(mapping));
    }

    /** Runs a statement of the work and tells how many rows it touched; nulls as in {@link #rows}. */
    public static Mono<Long> touched(Connection connection, String statement, Object... values) {
        return Flux.defer(() -> Sql.bound(connection, statement, values).execute())
                .concatMap(Result::getRowsUpdated)
                .reduce(0L, Long::sum);
    }
}
