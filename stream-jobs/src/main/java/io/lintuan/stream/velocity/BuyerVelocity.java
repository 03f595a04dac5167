package io.lintuan.stream.velocity;

import io.lintuan.contracts.live.FraudSignal;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * A signal on each order from the {@code threshold}th that a buyer placed within {@code window}. What it ends up saying
 * is a function of the set of orders: when an earlier order arrives late, the signals it changes are said again with the
 * same id and a larger observation. Pure.
 */
record BuyerVelocity(int version, int threshold, Duration window) implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String RULE_ID = "buyer-velocity";
    static final BuyerVelocity V1 = new BuyerVelocity(1, 5, Duration.ofMinutes(5));

    /**
     * Orders recorded further apart do not count together, however close they are said to have happened; so what is
     * counted never depends on when state was cleaned up.
     */
    static final Duration RECORDED_APART_MAX = Duration.ofHours(1);

    private static final int EVIDENCE_MAX = 50;

    /** The signals that hold, new or changed, now that {@code added} is among {@code orders}. */
    List<FraudSignal> judge(String buyer, BuyerOrders orders, PlacedOrder added) {
        return orders.orders().stream()
                .filter(order -> counts(order, added))
                .map(order -> signal(buyer, orders, order))
                .filter(signal -> signal.observed() >= threshold)
                .toList();
    }

    /** Whether {@code earlier} counts in the window that ends with {@code order}; an order counts in its own. */
    private boolean counts(PlacedOrder order, PlacedOrder earlier) {
        return PlacedOrder.BY_TIME.compare(earlier, order) <= 0
                && earlier.occurredAt().isAfter(order.occurredAt().minus(window))
                && Duration.between(earlier.recordedAt(), order.recordedAt())
                                .abs()
                                .compareTo(RECORDED_APART_MAX)
                        <= 0;
    }

    private FraudSignal signal(String buyer, BuyerOrders orders, PlacedOrder order) {
        List<String> evidence = orders.orders().stream()
                .filter(earlier -> counts(order, earlier))
                .map(PlacedOrder::eventId)
                .toList();
        return new FraudSignal(
                RULE_ID + "-" + version + "-" + order.orderId(),
                RULE_ID,
                version,
                order.dealId(),
                order.orderId(),
                order.communityId(),
                order.leaderId(),
                buyer,
                order.occurredAt(),
                order.recordedAt(),
                evidence.size(),
                threshold,
                (int) window.toSeconds(),
                evidence.subList(Math.max(0, evidence.size() - EVIDENCE_MAX), evidence.size()));
    }
}
