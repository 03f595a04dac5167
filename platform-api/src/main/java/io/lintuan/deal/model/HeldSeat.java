package io.lintuan.deal.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** An unpaid order by the moment its seats fall free. */
record HeldSeat(Instant until, UUID orderId) implements Comparable<HeldSeat> {
    private static final Comparator<HeldSeat> SOONEST =
            Comparator.comparing(HeldSeat::until).thenComparing(HeldSeat::orderId);

    static HeldSeat of(Order order) {
        return new HeldSeat(order.placement().heldUntil(), order.orderId());
    }

    @Override
    public int compareTo(HeldSeat other) {
        return SOONEST.compare(this, other);
    }
}
