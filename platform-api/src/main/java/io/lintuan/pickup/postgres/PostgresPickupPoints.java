package io.lintuan.pickup.postgres;

import io.lintuan.pickup.PickupDay;
import io.lintuan.pickup.PickupPoints;
import io.lintuan.postgres.Sql;
import io.lintuan.reservation.OrderLife;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asked now and then for a deal of a limited point, once for each of its days, and when a leader sets a limit. */
@Singleton
final class PostgresPickupPoints implements PickupPoints {
    private static final String DAY = "SELECT pickup_point_id, cut_off_at FROM deal WHERE id = $1";

    private static final String ORDERS = """
            SELECT o.id FROM deal d JOIN orders o ON o.deal_id = d.id
            WHERE d.pickup_point_id = $1 AND d.cut_off_at >= $2 AND d.cut_off_at < $3 AND o.status <> ALL($4)""";

    private static final String USED = "SELECT EXISTS (SELECT FROM deal WHERE pickup_point_id = $1 AND leader_id = $2)";

    private final Sql sql;

    PostgresPickupPoints(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<PickupDay> dayOf(UUID dealId, ZoneId zone) {
        return sql.row(
                DAY,
                row -> new PickupDay(
                        row.get("pickup_point_id", UUID.class),
                        LocalDate.ofInstant(row.get("cut_off_at", Instant.class), zone)),
                dealId);
    }

    @Override
    public Flux<UUID> ordersOf(PickupDay day, ZoneId zone) {
        return sql.rows(
                ORDERS,
                row -> row.get("id", UUID.class),
                day.pointId(),
                day.date().atStartOfDay(zone).toInstant(),
                day.date().plusDays(1).atStartOfDay(zone).toInstant(),
                OrderLife.ENDED.toArray(String[]::new));
    }

    @Override
    public Mono<Boolean> isUsedBy(UUID pointId, UUID leaderId) {
        return sql.row(USED, row -> row.get(0, Boolean.class), pointId, leaderId);
    }
}
