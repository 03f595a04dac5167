package io.lintuan.community.postgres;

import io.lintuan.community.Communities;
import io.lintuan.community.Community;
import io.lintuan.community.PickupPoint;
import io.lintuan.community.Place;
import io.lintuan.postgres.Sql;
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
    private static final String OPEN = " AND NOT p.closed";
    private static final String BY_ID =
            String.format(CommunityRow.SELECT, "SELECT * FROM community WHERE id = $1", OPEN);
    private static final String ALL =
            String.format(CommunityRow.SELECT, "SELECT * FROM community ORDER BY name, id LIMIT $1", OPEN);

    // One statement, so that a community without a point is never seen.
    private static final String INSERT = """
            WITH c AS (INSERT INTO community (id, name, created_at) VALUES ($1, $2, $3) RETURNING id)
            INSERT INTO pickup_point (id, community_id, name, address, hours, opening, latitude, longitude)
            SELECT p.id, c.id, p.name, p.address, p.hours, p.opening, p.latitude, p.longitude
            FROM c, unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::float8[], $10::float8[])
              AS p (id, name, address, hours, opening, latitude, longitude)""";

    private final Sql sql;

    PostgresCommunities(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Community> find(UUID id) {
        return CommunityRow.gathered(sql.rows(BY_ID, CommunityRow::of, id)).next();
    }

    @Override
    public Flux<Community> all(int most) {
        return CommunityRow.gathered(sql.rows(ALL, CommunityRow::of, most));
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
                        texts(points, PickupPoint::hours),
                        texts(points, point -> point.opening().print()),
                        degrees(points, Place::latitude),
                        degrees(points, Place::longitude))
                .then();
    }

    private static Double[] degrees(List<PickupPoint> points, Function<Place, Double> field) {
        return points.stream()
                .map(point -> point.place().map(field).orElse(null))
                .toArray(Double[]::new);
    }

    private static String[] texts(List<PickupPoint> points, Function<PickupPoint, String> field) {
        return points.stream().map(field).toArray(String[]::new);
    }
}
