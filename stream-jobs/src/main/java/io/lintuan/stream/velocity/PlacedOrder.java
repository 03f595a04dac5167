package io.lintuan.stream.velocity;

import io.lintuan.contracts.event.DealEnvelope;
import java.time.Instant;
import java.util.Comparator;

/** What the rule remembers of an order. */
public record PlacedOrder(
        String eventId,
        String orderId,
        String dealId,
        String communityId,
        String leaderId,
        Instant occurredAt,
        Instant recordedAt) {

    /** By when it happened; orders of the same instant by id, so that their order never depends on their arrival. */
    static final Comparator<PlacedOrder> BY_TIME =
            Comparator.comparing(PlacedOrder::occurredAt).thenComparing(PlacedOrder::orderId);

    static PlacedOrder of(DealEnvelope event) {
        return new PlacedOrder(
                event.eventId(),
                event.orderPlaced().orderId(),
                event.key(),
                event.communityId(),
                event.leaderId(),
                event.occurredAt(),
                event.recordedAt());
    }
}
