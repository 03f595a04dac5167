package io.lintuan.pickup.postgres;

import io.lintuan.pickup.PickupDay;
import io.lintuan.pickup.PickupPoints;
import io.lintuan.postgres.Sql;
import io.lintuan.reservation.OrderLife;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asked now and then for a deal of a limited point, once for each of its days, and when a leader sets a limit. */
@Singleton
final class PostgresPickupPoints implements PickupPoints {
    private static final String OWN_DAY = """
            SELECT d.pickup_point_id AS point_id, coalesce(x.window_from, d.cut_off_at) AS day
            FROM deal d LEFT JOIN deal_pickup_point x ON x.deal_id = d.id AND x.pickup_point_id = d.pickup_point_id
            WHERE d.id = $1""";

    private static final String DAY_THERE = """
            SELECT p.id AS point_id, coalesce(x.window_from, d.cut_off_at) AS day
            FROM deal d JOIN pickup_point p ON p.id = $2
              LEFT JOIN deal_pickup_point x ON x.deal_id = d.id AND x.pickup_point_id = p.id
            WHERE d.id = $1 AND (x.deal_id IS NOT NULL OR d.pickup_point_id = p.id)""";

    private static final String ORDERS = """
            SELECT o.id FROM deal d
              LEFT JOIN deal_pickup_point x ON x.deal_id = d.id AND x.pickup_point_id = $1
              JOIN orders o ON o.deal_id = d.id AND coalesce(o.pickup_point_id, d.pickup_point_id) = $1
            WHERE (x.deal_id IS NOT NULL OR d.pickup_point_id = $1)
              AND coalesce(x.window_from, d.cut_off_at) >= $2 AND coalesce(x.window_from, d.cut_off_at) < $3
              AND o.status <> ALL($4)""";

    private static final String USED = """
            SELECT EXISTS (SELECT FROM deal d WHERE d.leader_id = $2 AND (d.pickup_point_id = $1
              OR EXISTS (SELECT FROM deal_pickup_point x WHERE x.deal_id = d.id AND x.pickup_point_id = $1)))""";

    private final Sql sql;

    PostgresPickupPoints(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<PickupDay> dayOf(UUID dealId, Optional<UUID> pointId, ZoneId zone) {
        Function<Readable, PickupDay> read = row -> new PickupDay(
                row.get("point_id", UUID.class), LocalDate.ofInstant(row.get("day", Instant.class), zone));
        return pointId.map(point -> sql.row(DAY_THERE, read, dealId, point))
                .orElseGet(() -> sql.row(OWN_DAY, read, dealId));
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
