package io.lintuan.community;

import io.lintuan.postgres.WriteKey;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Leaders' own communities, with points that are closed too. A write that comes again with its key answers what it answered
 * first. Errors of all writes: {@link io.lintuan.postgres.WriteKeyReused}; of those that change one: {@link CommunityMissing},
 * {@link NotYourCommunity}, {@link CommunityChanged} when it has not the {@code version} that is given.
 */
public interface OwnCommunities {
    int COMMUNITIES_MOST = 20;
    int POINTS_MOST = 30;

    /** By name. */
    Flux<Community> of(UUID leaderId);

    /** Empty when the leader has none with this id. */
    Mono<Community> find(UUID leaderId, UUID communityId);

    /** Adds the leader's community and answers its id. Error: {@link CommunityFull}. */
    Mono<UUID> add(Community community, WriteKey key, Instant at);

    Mono<Void> rename(UUID leaderId, UUID communityId, OptionalLong version, String name, WriteKey key, Instant at);

    /** Error: {@link CommunityFull}. */
    Mono<Void> addPoint(
            UUID leaderId, UUID communityId, OptionalLong version, PickupPoint point, WriteKey key, Instant at);

    /** Errors: {@link PickupPointMissing}, {@link LastPickupPoint} when it would close the only one that is open. */
    Mono<Void> changePoint(
            UUID leaderId, UUID communityId, OptionalLong version, PickupPoint point, WriteKey key, Instant at);
}
