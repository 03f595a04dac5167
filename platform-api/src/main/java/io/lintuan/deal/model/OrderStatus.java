package io.lintuan.deal.model;

import java.util.EnumSet;
import java.util.Set;

/** The life of an order. What is not listed in {@link #mayBecome} cannot happen. */
public enum OrderStatus {
    PENDING_PAYMENT(Seat.HELD),
    PAID_WAITING_GROUP(Seat.CONFIRMED),
    CONFIRMED(Seat.CONFIRMED),
    DISPATCHED(Seat.CONFIRMED),
    READY(Seat.CONFIRMED),
    PICKED_UP(Seat.CONFIRMED),
    COMPLETED(Seat.CONFIRMED),
    CANCELLED(Seat.RELEASED),
    REFUNDING(Seat.RELEASED),
    REFUNDED(Seat.RELEASED),
    PARTIALLY_REFUNDED(Seat.CONFIRMED),
    UNCOLLECTED(Seat.CONFIRMED);

    /** What an order holds of the stock: held and confirmed seats are counted apart, released ones not at all. */
    public enum Seat {
        HELD,
        CONFIRMED,
        RELEASED
    }

    private final Seat seat;

    OrderStatus(Seat seat) {
        this.seat = seat;
    }

    public Seat seat() {
        return seat;
    }

    public boolean mayBecome(OrderStatus next) {
        return successors().contains(next);
    }

    private Set<OrderStatus> successors() {
        return switch (this) {
            case PENDING_PAYMENT -> EnumSet.of(PAID_WAITING_GROUP, CANCELLED);
            case PAID_WAITING_GROUP -> EnumSet.of(CONFIRMED, REFUNDING);
            case CONFIRMED -> EnumSet.of(DISPATCHED, READY, REFUNDING);
            case DISPATCHED -> EnumSet.of(READY);
            case READY -> EnumSet.of(PICKED_UP, UNCOLLECTED);
            case PICKED_UP -> EnumSet.of(COMPLETED, PARTIALLY_REFUNDED, REFUNDING);
            case UNCOLLECTED -> EnumSet.of(COMPLETED, REFUNDING);
            case REFUNDING -> EnumSet.of(REFUNDED);
            // Paid after its time was up, when its seat was still to be had.
            case CANCELLED -> EnumSet.of(PAID_WAITING_GROUP);
            case COMPLETED, REFUNDED, PARTIALLY_REFUNDED -> EnumSet.noneOf(OrderStatus.class);
        };
    }
}
