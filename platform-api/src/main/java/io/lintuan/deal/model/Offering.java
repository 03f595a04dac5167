package io.lintuan.deal.model;

import java.util.Optional;
import java.util.UUID;

/**
 * One thing on sale and how much of it is taken, in pieces.
 *
 * @param held waits for payment
 * @param paid is paid for
 * @param tolerance of what is paid, what goes back unless it fills a case
 * @param closing what its orders come to, once the deal has formed
 * @param returnable may be sent back within seven days without a reason; else its buyer confirms that it may not
 */
public record Offering(
        UUID offeringId,
        int ordinal,
        String productId,
        OfferingTerms terms,
        int stock,
        int perPersonLimit,
        int held,
        int paid,
        int tolerance,
        Optional<ClosingPrice> closing,
        boolean returnable) {

    public Offering {
        if (held < 0 || paid < 0 || (long) held + paid > stock) {
            throw new IllegalStateException("held " + held + " and paid " + paid + " of a stock of " + stock);
        }
        if (tolerance < 0 || tolerance > paid) {
            throw new IllegalStateException("tolerance " + tolerance + " of " + paid + " paid");
        }
    }

    /** An offering that may be sent back. */
    public Offering(
            UUID offeringId,
            int ordinal,
            String productId,
            OfferingTerms terms,
            int stock,
            int perPersonLimit,
            int held,
            int paid,
            int tolerance,
            Optional<ClosingPrice> closing) {
        this(offeringId, ordinal, productId, terms, stock, perPersonLimit, held, paid, tolerance, closing, true);
    }

    /** An offering with one price, of pieces that come singly. */
    public Offering(
            UUID offeringId,
            int ordinal,
            String productId,
            long unitPriceMinor,
            int stock,
            int perPersonLimit,
            int held,
            int paid) {
        this(
                offeringId,
                ordinal,
                productId,
                OfferingTerms.plain(unitPriceMinor),
                stock,
                perPersonLimit,
                held,
                paid,
                0,
                Optional.empty(),
                true);
    }

    public int left() {
        return stock - held - paid;
    }

    /** What is paid for in any case: it counts for tiers and for the minimum, while tolerance may still go back. */
    public int firm() {
        return paid - tolerance;
    }

    /** What a piece costs now, for everybody. */
    public long unitPriceMinor() {
        return terms.priceAt(firm());
    }

    /** As it was before anybody joined. */
    Offering untaken() {
        return new Offering(offeringId, ordinal, productId, terms, stock, perPersonLimit, 0, 0, 0, closing, returnable);
    }

    Offering closingAt(ClosingPrice price) {
        return new Offering(
                offeringId,
                ordinal,
                productId,
                terms,
                stock,
                perPersonLimit,
                held,
                paid,
                tolerance,
                Optional.of(price),
                returnable);
    }

    /** With a line that moved between seats, or whose pieces changed. */
    Offering moving(OrderStatus.Seat from, Line.Kept was, OrderStatus.Seat to, Line.Kept is) {
        return taking(from, -was.pieces(), -was.tolerance()).taking(to, is.pieces(), is.tolerance());
    }

    private Offering taking(OrderStatus.Seat seat, int pieces, int ofTolerance) {
        return switch (seat) {
            case HELD -> with(held + pieces, paid, tolerance);
            case CONFIRMED -> with(held, paid + pieces, tolerance + ofTolerance);
            case RELEASED -> this;
        };
    }

    private Offering with(int nowHeld, int nowPaid, int nowTolerance) {
        return new Offering(
                offeringId,
                ordinal,
                productId,
                terms,
                stock,
                perPersonLimit,
                nowHeld,
                nowPaid,
                nowTolerance,
                closing,
                returnable);
    }
}
