package io.lintuan.reservation.postgres;

import io.lintuan.postgres.Sql;
import io.lintuan.reservation.Limits;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code reservation_limit}. */
@Singleton
final class PostgresLimits implements Limits {
    private static final String SET = """
            WITH alike AS (UPDATE reservation_limit SET capacity = $2 WHERE rule = $1)
            INSERT INTO reservation_limit (subject, capacity) VALUES ($1, $2)
            ON CONFLICT (subject) DO UPDATE SET capacity = excluded.capacity""";

    private static final String OPEN = """
            WITH opened AS (
              INSERT INTO reservation_limit (subject, rule, capacity, taken)
              SELECT $1, subject, capacity, cardinality($3::uuid[]) FROM reservation_limit WHERE subject = $2
              ON CONFLICT DO NOTHING RETURNING subject)
            INSERT INTO reservation (id, subject, order_id, quantity, status, until, look_at)
            SELECT gen_random_uuid(), opened.subject, o.id, 1, 'KEPT', now(), now()
            FROM opened, unnest($3::uuid[]) AS o(id)""";

    private static final String SELECT = "SELECT subject, capacity, taken FROM reservation_limit WHERE ";

    private final Sql sql;

    PostgresLimits(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Void> set(String subject, int capacity) {
        return sql.update(SET, subject, capacity).then();
    }

    @Override
    public Mono<Void> open(String subject, String rule, List<UUID> orders) {
        return sql.update(OPEN, subject, rule, orders.toArray(UUID[]::new)).then();
    }

    @Override
    public Mono<Limit> find(String subject) {
        return sql.row(SELECT + "subject = $1", PostgresLimits::limit, subject);
    }

    @Override
    public Flux<Limit> rules(String prefix, int most) {
        return sql.rows(
                SELECT + "rule IS NULL AND starts_with(subject, $1) ORDER BY subject LIMIT $2",
                PostgresLimits::limit,
                prefix,
                most);
    }

    private static Limit limit(Readable row) {
        return new Limit(
                row.get("subject", String.class), row.get("capacity", Integer.class), row.get("taken", Integer.class));
    }
}
