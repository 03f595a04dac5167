package io.lintuan.coupon;

import io.lintuan.deal.model.DealCommand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What codes are worth. */
public interface Redemptions {

    /**
     * What a code comes to for a neighbor who joins a deal; a refusal is a value. Nothing is taken: who asks reserves its needs.
     *
     * @param statedAt when the neighbor joins, if a demo caller says so
     */
    Mono<Redemption> redeem(
            String code, UUID dealId, UUID buyerId, List<DealCommand.Wish> wishes, Optional<Instant> statedAt);
}
