package io.lintuan.outbox.postgres;

import io.lintuan.outbox.PartitionLocks;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Advisory locks of a session of its own, outside the pool, which would hand the session to somebody else. */
@Singleton
final class PostgresPartitionLocks implements PartitionLocks {
    /** The first of the two numbers of the locks; spells nothing, only has to differ from other users' of the database. */
    private static final int SPACE = 0x6c74_0001;

    private static final String TAKE =
            "SELECT partition FROM unnest($1::int[]) AS wanted(partition) WHERE pg_try_advisory_lock($2, partition)";

    /**
     * A program that is halted lets its host answer keep-alives: it loses its locks so long after it asked for any the last
     * time, which it does every second.
     */
    private static final Duration SILENCE_MOST = Duration.ofSeconds(30);

    private static final Duration FAREWELL_MOST = Duration.ofSeconds(2);

    private final ConnectionFactory direct;
    private final Duration silenceMost;
    private final AtomicReference<Mono<Connection>> session = new AtomicReference<>();

    @Inject
    PostgresPartitionLocks(ConnectionFactory connections) {
        this(connections, SILENCE_MOST);
    }

    /** With another time after which whoever does not ask loses what it holds. */
    PostgresPartitionLocks(ConnectionFactory connections, Duration silenceMost) {
        this.direct = RelayConnections.unpooled(connections);
        this.silenceMost = silenceMost;
    }

    @Override
    public Mono<Set<Integer>> take(Set<Integer> wanted) {
        return Mono.defer(this::session)
                .flatMap(open -> Flux.from(open.createStatement(TAKE)
                                .bind(0, wanted.toArray(Integer[]::new))
                                .bind(1, SPACE)
                                .execute())
                        .flatMap(result -> result.map(row -> row.get(0, Integer.class)))
                        .collect(Collectors.toSet()))
                .onErrorResume(lost -> release().then(Mono.error(lost)));
    }

    @Override
    public Mono<Void> release() {
        Mono<Connection> old = session.getAndSet(null);
        return old == null
                ? Mono.empty()
                : old.flatMap(open -> Mono.from(open.close()))
                        .timeout(FAREWELL_MOST)
                        .onErrorComplete();
    }

    private Mono<Connection> session() {
        return session.updateAndGet(open -> open != null
                ? open
                : Mono.from(direct.create()).flatMap(this::attentive).cache());
    }

    private Mono<Connection> attentive(Connection open) {
        String forgetful = "SELECT set_config('idle_session_timeout', '" + silenceMost.toMillis() + "', false)";
        return RelayConnections.set(open, RelayConnections.ATTENTIVE, forgetful);
    }
}
