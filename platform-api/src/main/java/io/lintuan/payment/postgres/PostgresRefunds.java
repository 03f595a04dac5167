package io.lintuan.payment.postgres;

import io.lintuan.payment.DueRefund;
import io.lintuan.payment.Refunds;
import io.lintuan.postgres.Sql;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Claims by moving the next attempt past the lease, so a taker that dies gives its refunds back by itself. */
@Singleton
final class PostgresRefunds implements Refunds {
    private static final String CLAIM = """
            UPDATE refund r SET attempts = r.attempts + 1, next_attempt_at = $3
            FROM (SELECT key FROM refund WHERE status = 'REQUESTED' AND next_attempt_at <= $2
                  ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED) due,
              orders o, deal d
            WHERE r.key = due.key AND o.id = r.order_id AND d.id = o.deal_id
            RETURNING r.key, r.payment_id, r.amount_minor, r.currency, r.attempts,
              CASE d.time_source WHEN 'STATED' THEN r.requested_at END AS stated_at""";

    private static final String NOTE = """
            UPDATE refund r SET next_attempt_at = a.next_at, last_error = nullif(a.error, ''),
              status = CASE WHEN a.stuck THEN 'STUCK' ELSE r.status END
            FROM unnest($1::text[], $2::timestamptz[], $3::text[], $4::boolean[]) AS a(key, next_at, error, stuck)
            WHERE r.key = a.key AND r.status = 'REQUESTED'""";

    private static final String UNSETTLED = """
            SELECT count(*) FILTER (WHERE r.status = 'STUCK') AS stuck,
              min(r.requested_at) FILTER (WHERE d.time_source = 'SERVER') AS oldest
            FROM refund r JOIN orders o ON o.id = r.order_id JOIN deal d ON d.id = o.deal_id
            WHERE r.status IN ('REQUESTED', 'STUCK')""";

    private static final String FREE = """
            UPDATE refund SET status = 'REQUESTED', attempts = 0, next_attempt_at = $1 WHERE status = 'STUCK'""";

    private static final String WAITING = """
            SELECT key, order_id, payment_id, amount_minor, currency, reason, status, attempts,
              coalesce(last_error, '') AS last_error, requested_at
            FROM refund WHERE status IN ('REQUESTED', 'STUCK') AND (status = 'STUCK' OR requested_at <= $1)
            ORDER BY requested_at, key LIMIT $2""";

    private final Sql sql;

    PostgresRefunds(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<List<DueRefund>> claim(int most, Instant now, Duration lease) {
        return sql.rows(CLAIM, PostgresRefunds::refund, most, now, now.plus(lease))
                .collectList();
    }

    @Override
    public Mono<Void> note(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return Mono.empty();
        }
        return sql.update(
                        NOTE,
                        attempts.stream().map(Attempt::key).toArray(String[]::new),
                        attempts.stream().map(Attempt::nextAt).toArray(Instant[]::new),
                        attempts.stream().map(Attempt::error).toArray(String[]::new),
                        attempts.stream().map(Attempt::stuck).toArray(Boolean[]::new))
                .then();
    }

    @Override
    public Mono<UUID> orderOf(String key) {
        return sql.row("SELECT order_id FROM refund WHERE key = $1", row -> row.get(0, UUID.class), key);
    }

    @Override
    public Mono<Unsettled> unsettled() {
        return sql.row(
                UNSETTLED,
                row -> new Unsettled(
                        row.get("stuck", Long.class), Optional.ofNullable(row.get("oldest", Instant.class))));
    }

    @Override
    public Mono<Long> free(Instant now) {
        return sql.update(FREE, now);
    }

    @Override
    public Flux<Waiting> waiting(Instant since, int most) {
        return sql.rows(WAITING, PostgresRefunds::waitingRefund, since, most);
    }

    private static Waiting waitingRefund(Readable row) {
        return new Waiting(
                row.get("key", String.class),
                row.get("order_id", UUID.class),
                row.get("payment_id", UUID.class),
                row.get("amount_minor", Long.class),
                row.get("currency", String.class),
                row.get("reason", String.class),
                row.get("status", String.class),
                row.get("attempts", Integer.class),
                row.get("last_error", String.class),
                row.get("requested_at", Instant.class));
    }

    private static DueRefund refund(Readable row) {
        return new DueRefund(
                row.get("key", String.class),
                row.get("payment_id", UUID.class),
                row.get("amount_minor", Long.class),
                row.get("currency", String.class),
                row.get("attempts", Integer.class),
                Optional.ofNullable(row.get("stated_at", Instant.class)));
    }
}
