package io.lintuan.community.postgres;

import io.lintuan.community.Communities;
import io.lintuan.community.Community;
import io.lintuan.community.PickupPoint;
import io.lintuan.postgres.Sql;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tables {@code community} and {@code pickup_point}. */
@Singleton
final class PostgresCommunities implements Communities {
    private static final String SELECT =
            "SELECT c.id, c.name, p.id AS point, p.name AS point_name, p.address, p.hours FROM ";
    private static final String JOIN = " c JOIN pickup_point p ON p.community_id = c.id ORDER BY c.name, c.id, p.name";

    // One statement, so that a community without a point is never seen.
    private static final String INSERT = """
            WITH c AS (INSERT INTO community (id, name, created_at) VALUES ($1, $2, $3) RETURNING id)
            INSERT INTO pickup_point (id, community_id, name, address, hours)
            SELECT p.id, c.id, p.name, p.address, p.hours
            FROM c, unnest($4::uuid[], $5::text[], $6::text[], $7::text[]) AS p (id, name, address, hours)""";

    private final Sql sql;

    PostgresCommunities(Sql sql) {
        this.sql = sql;
    }

    /** One joined row. */
    private record Row(UUID id, String name, PickupPoint point) {}

    @Override
    public Mono<Community> find(UUID id) {
        return grouped(sql.rows(
                        SELECT + "(SELECT * FROM community WHERE id = $1)" + JOIN, PostgresCommunities::row, id))
                .next();
    }

    @Override
    public Flux<Community> all(int most) {
        String limited = "(SELECT * FROM community ORDER BY name, id LIMIT $1)";
        return grouped(sql.rows(SELECT + limited + JOIN, PostgresCommunities::row, most));
    }

    @Override
    public Mono<Void> add(Community community, Instant at) {
        List<PickupPoint> points = community.pickupPoints();
        return sql.update(
                        INSERT,
                        community.id(),
                        community.name(),
                        at,
                        points.stream().map(PickupPoint::id).toArray(UUID[]::new),
                        texts(points, PickupPoint::name),
                        texts(points, PickupPoint::address),
                        texts(points, PickupPoint::hours))
                .then();
    }

    private static String[] texts(List<PickupPoint> points, Function<PickupPoint, String> field) {
        return points.stream().map(field).toArray(String[]::new);
    }

    private static Flux<Community> grouped(Flux<Row> rows) {
        return rows.bufferUntilChanged(Row::id)
                .map(group -> new Community(
                        group.get(0).id(),
                        group.get(0).name(),
                        group.stream().map(Row::point).toList()));
    }

    private static Row row(Readable row) {
        return new Row(
                row.get("id", UUID.class),
                row.get("name", String.class),
                new PickupPoint(
                        row.get("point", UUID.class),
                        row.get("point_name", String.class),
                        row.get("address", String.class),
                        row.get("hours", String.class)));
    }
}
