package io.lintuan.deal;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deals as they are committed. A missing deal is an empty {@code Mono}; a store that cannot be reached is an error. */
public interface Deals {

    Mono<DealView> byId(UUID dealId);

    Mono<DealView> byShareToken(String shareToken);

    /** The leader's own deals, newest first, at most {@code most} of them (1 to 200). */
    Flux<DealView> ofLeader(UUID leaderId, int most);

    /** Deals that can be joined at {@code now}, soonest cut-off first, at most {@code most} of them (1 to 200). */
    Flux<DealView> open(Instant now, int most);

    /** The deal's teams, those that can be joined first and of these the one that ends first, at most {@code most} (1 to 200). */
    Flux<TeamView> teams(UUID dealId, int most);

    /** One team of a deal. */
    Mono<TeamView> team(UUID dealId, UUID teamId);

    /** Deals of a community that can be joined at {@code now}, in no order, at most {@code most} of them (1 to 200). */
    Flux<DealView> openIn(UUID communityId, Instant now, int most);

    /** The few figures that a waiting page polls. */
    Mono<DealProgress> progress(String shareToken);
}
