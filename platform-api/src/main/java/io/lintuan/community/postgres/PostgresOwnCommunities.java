package io.lintuan.community.postgres;

import io.lintuan.community.Community;
import io.lintuan.community.CommunityChanged;
import io.lintuan.community.CommunityFull;
import io.lintuan.community.CommunityMissing;
import io.lintuan.community.LastPickupPoint;
import io.lintuan.community.NotYourCommunity;
import io.lintuan.community.OwnCommunities;
import io.lintuan.community.PickupPoint;
import io.lintuan.community.PickupPointMissing;
import io.lintuan.postgres.KeyedSql;
import io.lintuan.postgres.Sql;
import io.lintuan.postgres.WriteKey;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The same tables for who may write. Every change locks the community's row first, so changes of one come one by one. */
@Singleton
final class PostgresOwnCommunities implements OwnCommunities {
    private static final String OF_LEADER =
            String.format(CommunityRow.SELECT, "SELECT * FROM community WHERE leader_id = $1", "");
    private static final String ONE =
            String.format(CommunityRow.SELECT, "SELECT * FROM community WHERE leader_id = $1 AND id = $2", "");
    private static final String INSERT = """
            INSERT INTO community (id, name, created_at, leader_id)
            SELECT $1, $2, $3, $4 WHERE (SELECT count(*) FROM community WHERE leader_id = $4) < $5""";
    private static final String LOCK = "SELECT leader_id, version FROM community WHERE id = $1 FOR UPDATE";
    private static final String TURN =
            "UPDATE community SET version = version + 1, name = coalesce($2, name) WHERE id = $1";
    private static final String ADD_POINT = """
            INSERT INTO pickup_point (community_id, id, name, address, hours, opening, latitude, longitude, closed)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
            WHERE (SELECT count(*) FROM pickup_point WHERE community_id = $1) < $10""";
    private static final String CHANGE_POINT = """
            UPDATE pickup_point SET name = $3, address = $4, hours = $5, opening = $6, latitude = $7, longitude = $8,
              closed = $9
            WHERE community_id = $1 AND id = $2""";
    private static final String OPEN_POINTS =
            "SELECT count(*) FROM pickup_point WHERE community_id = $1 AND NOT closed";

    private final Sql sql;
    private final KeyedSql keyed;

    PostgresOwnCommunities(Sql sql, KeyedSql keyed) {
        this.sql = sql;
        this.keyed = keyed;
    }

    private record Held(Optional<UUID> leaderId, long version) {
        static Held of(Readable row) {
            return new Held(Optional.ofNullable(row.get("leader_id", UUID.class)), row.get("version", Long.class));
        }
    }

    @Override
    public Flux<Community> of(UUID leaderId) {
        return CommunityRow.gathered(sql.rows(OF_LEADER, CommunityRow::of, leaderId));
    }

    @Override
    public Mono<Community> find(UUID leaderId, UUID communityId) {
        return CommunityRow.gathered(sql.rows(ONE, CommunityRow::of, leaderId, communityId))
                .next();
    }

    @Override
    public Mono<UUID> add(Community community, WriteKey key, Instant at) {
        UUID leader = community.leaderId().orElseThrow();
        return keyed.once(key, community.id().toString(), at, connection -> KeyedSql.touched(
                                connection, INSERT, community.id(), community.name(), at, leader, COMMUNITIES_MOST)
                        .filter(added -> added == 1)
                        .switchIfEmpty(Mono.error(CommunityFull::new))
                        .thenMany(Flux.fromIterable(community.pickupPoints()))
                        .concatMap(point -> point(connection, ADD_POINT, community.id(), point, POINTS_MOST))
                        .then())
                .map(UUID::fromString);
    }

    @Override
    public Mono<Void> rename(
            UUID leaderId, UUID communityId, OptionalLong version, String name, WriteKey key, Instant at) {
        return changed(leaderId, communityId, version, key, at, connection -> KeyedSql.touched(
                        connection, TURN, communityId, name)
                .then());
    }

    @Override
    public Mono<Void> addPoint(
            UUID leaderId, UUID communityId, OptionalLong version, PickupPoint point, WriteKey key, Instant at) {
        return changed(leaderId, communityId, version, key, at, connection -> point(
                        connection, ADD_POINT, communityId, point, POINTS_MOST)
                .filter(added -> added == 1)
                .switchIfEmpty(Mono.error(CommunityFull::new))
                .then(KeyedSql.touched(connection, TURN, communityId, String.class))
                .then());
    }

    @Override
    public Mono<Void> changePoint(
            UUID leaderId, UUID communityId, OptionalLong version, PickupPoint point, WriteKey key, Instant at) {
        return changed(leaderId, communityId, version, key, at, connection -> point(
                        connection, CHANGE_POINT, communityId, point)
                .filter(changed -> changed == 1)
                .switchIfEmpty(Mono.error(PickupPointMissing::new))
                .thenMany(KeyedSql.rows(connection, OPEN_POINTS, row -> row.get(0, Long.class), communityId))
                .next()
                .filter(open -> open > 0)
                .switchIfEmpty(Mono.error(LastPickupPoint::new))
                .then(KeyedSql.touched(connection, TURN, communityId, String.class))
                .then());
    }

    private Mono<Void> changed(
            UUID leaderId,
            UUID communityId,
            OptionalLong version,
            WriteKey key,
            Instant at,
            Function<Connection, Mono<Void>> change) {
        return keyed.once(key, communityId.toString(), at, connection -> KeyedSql.rows(
                                connection, LOCK, Held::of, communityId)
                        .next()
                        .switchIfEmpty(Mono.error(CommunityMissing::new))
                        .filter(held -> held.leaderId().filter(leaderId::equals).isPresent())
                        .switchIfEmpty(Mono.error(NotYourCommunity::new))
                        .filter(held -> version.isEmpty() || version.getAsLong() == held.version())
                        .switchIfEmpty(Mono.error(CommunityChanged::new))
                        .flatMap(held -> change.apply(connection)))
                .then();
    }

    private static Mono<Long> point(
            Connection connection, String statement, UUID communityId, PickupPoint point, Object... more) {
        Object[] values = {
            communityId,
            point.id(),
            point.name(),
            point.address(),
            point.hours(),
            point.opening().print(),
            point.place().<Object>map(place -> place.latitude()).orElse(Double.class),
            point.place().<Object>map(place -> place.longitude()).orElse(Double.class),
            point.closed()
        };
        Object[] all = Stream.concat(Stream.of(values), Stream.of(more)).toArray();
        return KeyedSql.touched(connection, statement, all);
    }
}
