package io.lintuan.deal.model;

import java.util.UUID;

/**
 * One thing on sale and how much of it is taken, in pieces.
 *
 * @param held waits for payment
 * @param paid is paid for
 */
public record Offering(
        UUID offeringId,
        int ordinal,
        String productId,
        long unitPriceMinor,
        int stock,
        int perPersonLimit,
        int held,
        int paid) {

    public Offering {
        if (held < 0 || paid < 0 || (long) held + paid > stock) {
            throw new IllegalStateException("held " + held + " and paid " + paid + " of a stock of " + stock);
        }
    }

    public int left() {
        return stock - held - paid;
    }

    Offering taking(OrderStatus.Seat seat, int quantity) {
        return switch (seat) {
            case HELD ->
                new Offering(
                        offeringId, ordinal, productId, unitPriceMinor, stock, perPersonLimit, held + quantity, paid);
            case CONFIRMED ->
                new Offering(
                        offeringId, ordinal, productId, unitPriceMinor, stock, perPersonLimit, held, paid + quantity);
            case RELEASED -> this;
        };
    }
}
