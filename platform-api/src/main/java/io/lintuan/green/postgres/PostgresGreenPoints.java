package io.lintuan.green.postgres;

import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.green.GreenPointsOfOrders;
import io.lintuan.postgres.Sql;
import io.lintuan.pulsar.Fields;
import io.lintuan.pulsar.Poison;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A newer version replaces the row and keeps what it replaced, which is what the difference is made of. */
@Singleton
final class PostgresGreenPoints implements GreenPointsOfOrders {
    private static final String TAKE = """
            INSERT INTO green_points AS g (order_id, person_id, deal_id, grams, points, points_before, factor_id,
              factor_version, source, version, occurred_at)
            SELECT o.id, o.buyer_id, o.deal_id, $2, $3, 0, $4, $5, $6, $7, $8 FROM orders o WHERE o.id = $1
            ON CONFLICT (order_id) DO UPDATE SET points_before = g.points, points = EXCLUDED.points,
              grams = EXCLUDED.grams, factor_id = EXCLUDED.factor_id, factor_version = EXCLUDED.factor_version,
              source = EXCLUDED.source, version = EXCLUDED.version, occurred_at = EXCLUDED.occurred_at
            WHERE g.version < EXCLUDED.version""";

    private static final String KNOWN =
            "SELECT order_id, deal_id, person_id, version, points_before, points FROM green_points WHERE order_id = $1";

    private static final String SHOWN =
            "SELECT grams, points, source FROM green_points WHERE order_id = $1 AND points > 0";

    private final Sql sql;

    PostgresGreenPoints(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Change> take(GreenPoints points) {
        return Mono.fromSupplier(() -> Fields.id("orderId", points.orderId()))
                .flatMap(orderId -> sql.update(
                                TAKE,
                                orderId,
                                points.grams(),
                                points.points(),
                                points.factorId(),
                                points.factorVersion(),
                                points.source(),
                                points.version(),
                                points.occurredAt())
                        .then(sql.row(KNOWN, PostgresGreenPoints::change, orderId)))
                .switchIfEmpty(Mono.error(() -> new Poison("order-not-found", points.orderId())))
                .filter(change -> change.version() == points.version());
    }

    @Override
    public Mono<Shown> ofOrder(UUID orderId) {
        return sql.row(
                SHOWN,
                row -> new Shown(
                        row.get("grams", Long.class), row.get("points", Long.class), row.get("source", String.class)),
                orderId);
    }

    private static Change change(Readable row) {
        return new Change(
                row.get("order_id", UUID.class),
                row.get("deal_id", UUID.class),
                row.get("person_id", UUID.class),
                row.get("version", Long.class),
                row.get("points_before", Long.class),
                row.get("points", Long.class));
    }
}
