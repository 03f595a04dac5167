package io.lintuan.reservation.postgres;

import io.lintuan.postgres.Sql;
import io.lintuan.reservation.Claim;
import io.lintuan.reservation.OrderLife;
import io.lintuan.reservation.Reservations;
import io.lintuan.reservation.Taken;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The limit's row is the lock: whoever moves it holds it until the reservation is written too. A known reservation is locked
 * before the limit, as the sweep does it, so that the two never wait for each other.
 */
@Singleton
final class PostgresReservations implements Reservations {
    // A released place whose order exists belongs to that order's story: the sweep takes it again if need be, a
    // repeated
    // request does not.
    private static final String TAKE = """
            WITH known AS MATERIALIZED (
              SELECT r.order_id,
                r.status <> 'RELEASED' OR EXISTS (SELECT FROM orders o WHERE o.id = r.order_id) AS stands
              FROM reservation r WHERE r.id = $1 FOR UPDATE OF r),
            taken AS (
              UPDATE reservation_limit SET taken = taken + 1
              WHERE subject = $2 AND taken < capacity AND NOT EXISTS (SELECT FROM known WHERE stands)
              RETURNING subject),
            held AS (
              INSERT INTO reservation (id, subject, order_id, quantity, status, until, look_at)
              SELECT $1, subject, $3, 1, 'HELD', $4, $4 FROM taken WHERE NOT EXISTS (SELECT FROM known)
              RETURNING order_id),
            again AS (
              UPDATE reservation r SET status = 'HELD', until = $4, looks = 0, look_at = $4 FROM taken
              WHERE r.id = $1 AND EXISTS (SELECT FROM known) RETURNING r.order_id)
            SELECT coalesce(
                (SELECT order_id FROM held), (SELECT order_id FROM again),
                (SELECT order_id FROM known WHERE stands)) AS order_id,
              EXISTS (SELECT FROM reservation_limit WHERE subject = $2) AS limited""";

    // Looked at once more all the same: another attempt of the same request may just be placing the order.
    private static final String RELEASE = """
            WITH freed AS (
              UPDATE reservation SET status = 'RELEASED', looks = 0, look_at = until WHERE id = $1 AND status = 'HELD'
              RETURNING subject, quantity)
            UPDATE reservation_limit l SET taken = l.taken - freed.quantity FROM freed WHERE l.subject = freed.subject""";

    // Looks double their distance as long as nothing changes: up to five minutes for a place that an order has, up to
    // an
    // hour for one that went back. An order that did not come within hours never comes; one that nobody paid is given
    // up
    // after two days.
    private static final String SWEEP = """
            WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(7309001) AS mine),
            due AS MATERIALIZED (
              SELECT r.id, r.subject, r.quantity, r.status, r.looks, o.status AS order_status
              FROM reservation r LEFT JOIN orders o ON o.id = r.order_id
              WHERE (SELECT mine FROM turn) AND r.look_at <= $1
              ORDER BY r.look_at LIMIT $2 FOR UPDATE OF r SKIP LOCKED),
            fate AS (
              SELECT due.*,
                CASE WHEN order_status IS NULL OR order_status = ANY($3) THEN 'RELEASED' ELSE 'KEPT' END AS next
              FROM due),
            judged AS (
              SELECT fate.*, CASE
                WHEN order_status = ANY($4) THEN NULL
                WHEN next = 'RELEASED' AND looks > CASE WHEN order_status IS NULL THEN 10 ELSE 60 END THEN NULL
                WHEN order_status = 'PENDING_PAYMENT' THEN $1 + interval '5 seconds'
                ELSE $1 + least(interval '5 seconds' * (1 << least(looks, 12)),
                  CASE next WHEN 'KEPT' THEN interval '5 minutes' ELSE interval '1 hour' END) END AS look_at
              FROM fate),
            moved AS (
              UPDATE reservation r
              SET status = j.next, look_at = j.look_at, looks = CASE WHEN r.status = j.next THEN r.looks + 1 ELSE 0 END
              FROM judged j WHERE r.id = j.id),
            counted AS (
              UPDATE reservation_limit l SET taken = l.taken + c.change
              FROM (SELECT subject, sum(CASE next WHEN 'RELEASED' THEN -quantity ELSE quantity END)::int AS change
                FROM judged WHERE (status = 'RELEASED') <> (next = 'RELEASED') GROUP BY subject) c
              WHERE l.subject = c.subject
              RETURNING l.taken > l.capacity AND c.change > 0 AS overfull)
            SELECT (SELECT count(*) FROM judged) AS looked,
              (SELECT count(*) FROM judged WHERE status <> 'RELEASED' AND next = 'RELEASED') AS released,
              (SELECT count(*) FROM counted WHERE overfull) AS overfull""";

    private final Sql sql;

    PostgresReservations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Taken> take(Claim claim) {
        return Mono.defer(() -> sql.row(
                        TAKE, PostgresReservations::taken, claim.id(), claim.subject(), claim.orderId(), claim.until()))
                // The same claim twice at once: the other one was written meanwhile, and now it is known.
                .retryWhen(Retry.max(2).filter(R2dbcDataIntegrityViolationException.class::isInstance));
    }

    @Override
    public Mono<Void> release(UUID id) {
        return sql.update(RELEASE, id).then();
    }

    @Override
    public Mono<Swept> sweep(Instant now, int most) {
        return sql.row(
                SWEEP,
                row -> new Swept(
                        row.get("looked", Long.class),
                        row.get("released", Long.class),
                        row.get("overfull", Long.class)),
                now,
                most,
                OrderLife.ENDED.toArray(String[]::new),
                OrderLife.SETTLED.toArray(String[]::new));
    }

    private static Taken taken(Readable row) {
        UUID orderId = row.get("order_id", UUID.class);
        if (orderId != null) {
            return new Taken(Taken.Result.TAKEN, orderId);
        }
        boolean limited = row.get("limited", Boolean.class);
        return new Taken(limited ? Taken.Result.FULL : Taken.Result.UNLIMITED, null);
    }
}
