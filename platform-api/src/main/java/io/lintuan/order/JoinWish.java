package io.lintuan.order;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.RequestKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a neighbor asks for.
 *
 * @param join with the id that the order will have, unless an earlier attempt of the same request chose one
 * @param statedAt when it happens, if a demo caller says so
 */
public record JoinWish(
        UUID dealId, DealCommand.Join join, RequestKey key, Optional<Instant> statedAt, Optional<String> couponCode) {

    JoinWish with(DealCommand.Join other) {
        return new JoinWish(dealId, other, key, statedAt, couponCode);
    }
}
