package io.lintuan.reservation;

import java.util.List;

/**
 * What the state of an order means for its places, by the names of {@code io.lintuan.deal.model.OrderStatus}; every other
 * order is alive and has its places.
 */
public final class OrderLife {
    /** Its places go back; one that was only not paid in time may still come to life by a late payment. */
    public static final List<String> ENDED = List.of("CANCELLED", "REFUNDING", "REFUNDED");

    /** Nothing will change about its places any more: what was handed out was collected, though it be refunded later. */
    public static final List<String> SETTLED =
            List.of("PICKED_UP", "COMPLETED", "PARTIALLY_REFUNDED", "UNCOLLECTED", "REFUNDING", "REFUNDED");

    private OrderLife() {}
}
