package io.lintuan.outbox.postgres;

import io.lintuan.outbox.Backlog;
import io.lintuan.outbox.Claim;
import io.lintuan.outbox.FencedOff;
import io.lintuan.outbox.OutboxRow;
import io.lintuan.outbox.OutboxRows;
import io.lintuan.outbox.Ownership;
import io.lintuan.outbox.RelaySettings;
import io.lintuan.postgres.Sessions;
import io.lintuan.postgres.Sql;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Each call is one statement and one transaction, except {@link #resume}: nobody else can claim between its steps, since the
 * fence is ours and the partition's producer was opened before, which shuts out the one of whoever comes later or was before.
 */
@Singleton
final class PostgresOutbox implements OutboxRows {
    private final Sql sql;
    private final int rowsPerClaim;
    private final Disposable connections;

    @Inject
    PostgresOutbox(ConnectionFactory connections, RelaySettings settings) {
        this(RelayConnections.beside(connections), settings);
    }

    private PostgresOutbox(ConnectionPool own, RelaySettings settings) {
        this(new Sql(new Sessions(own)), settings, own);
    }

    /** On connections that somebody else closes. */
    PostgresOutbox(Sql sql, RelaySettings settings) {
        this(sql, settings, Disposables.disposed());
    }

    private PostgresOutbox(Sql sql, RelaySettings settings, Disposable connections) {
        this.sql = sql;
        this.rowsPerClaim = settings.rowsPerClaim();
        this.connections = connections;
    }

    @PreDestroy
    void close() {
        connections.dispose();
    }

    @Override
    public Mono<Ownership> takeOver(int partition) {
        return sql.rows(OutboxSql.TAKE_OVER, row -> new Ownership(partition, row.get(0, Long.class)), partition)
                .single();
    }

    @Override
    public Mono<List<OutboxRow>> resume(Ownership mine, long stored) {
        return sql.update(OutboxSql.RAISE, mine.partition(), mine.fence(), stored)
                .filter(moved -> moved == 1)
                .switchIfEmpty(Mono.error(FencedOff::new))
                .then(settle(Map.of(mine.partition(), stored)))
                .thenMany(
                        sql.rows(OutboxSql.LEFT_OVER, row -> rowOf(mine.partition(), row, 0), mine.partition(), stored))
                .collectList()
                .flatMap(leftOver -> leftOver.isEmpty()
                        ? sql.update(OutboxSql.FORGET, mine.partition(), mine.fence())
                                .thenReturn(leftOver)
                        : Mono.just(leftOver));
    }

    @Override
    public Mono<List<Claim>> claim(Map<Ownership, Boolean> wishes) {
        List<Ownership> owned = List.copyOf(wishes.keySet());
        Integer[] partitions = owned.stream().map(Ownership::partition).toArray(Integer[]::new);
        Long[] fences = owned.stream().map(Ownership::fence).toArray(Long[]::new);
        Integer[] beats = owned.stream().map(mine -> wishes.get(mine) ? 1 : 0).toArray(Integer[]::new);
        return sql.rows(OutboxSql.CLAIM, ClaimedLine::from, partitions, fences, beats, rowsPerClaim)
                .collectList()
                .map(ClaimedLine::claims);
    }

    @Override
    public Mono<Void> settle(Map<Integer, Long> throughByPartition) {
        List<Integer> partitions = new ArrayList<>(throughByPartition.keySet());
        Long[] numbers = partitions.stream().map(throughByPartition::get).toArray(Long[]::new);
        return sql.update(OutboxSql.SETTLE, partitions.toArray(Integer[]::new), numbers)
                .then();
    }

    @Override
    public Mono<Backlog> backlog() {
        return sql.rows(
                        OutboxSql.BACKLOG,
                        row -> new Backlog(
                                row.get(0, Long.class),
                                Optional.ofNullable(row.get(1, Instant.class)),
                                Optional.ofNullable(row.get(2, Instant.class))))
                .single();
    }

    /** Reads number, deal, event id, event type, time and payload from this position on. */
    static OutboxRow rowOf(int partition, Readable row, int from) {
        return new OutboxRow(
                partition,
                row.get(from, Long.class),
                row.get(from + 1, UUID.class).toString(),
                row.get(from + 2, UUID.class).toString(),
                row.get(from + 3, String.class),
                row.get(from + 4, Instant.class),
                row.get(from + 5, String.class).getBytes(StandardCharsets.UTF_8));
    }
}
