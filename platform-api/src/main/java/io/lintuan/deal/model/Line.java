package io.lintuan.deal.model;

import io.lintuan.money.Proportion;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One line of an order: what was charged for it, which never changes, and what of it is kept. An order has at most one
 * line per offering.
 *
 * @param quantity pieces that were charged, those that were only offered to fill a case included
 * @param discountMinor the line's part of the order's coupon, frozen when it was placed
 * @param pieceGrams what one piece of weighed goods was sold as, 0 for goods that are counted
 */
public record Line(
        int ordinal,
        UUID offeringId,
        String productId,
        int quantity,
        long unitPriceMinor,
        long discountMinor,
        int pieceGrams,
        Kept kept) {

    /**
     * What the buyer gets and at which price; each of the four only ever falls, so a price never rises.
     *
     * @param pieces of the quantity
     * @param tolerance how many of the pieces are given up when they fill no case; 0 once cases are filled
     * @param grams what weighed goods came to, once somebody put them on the scales
     */
    public record Kept(int pieces, int tolerance, long unitPriceMinor, OptionalInt grams) {
        public Kept {
            if (tolerance < 0 || pieces < tolerance) {
                throw new IllegalArgumentException(tolerance + " of " + pieces + " pieces cannot be tolerance");
            }
        }
    }

    public Line {
        if (discountMinor < 0 || kept.pieces() > quantity || kept.unitPriceMinor() > unitPriceMinor) {
            throw new IllegalArgumentException("line " + ordinal + " keeps more than was charged");
        }
    }

    /** A plain line of counted goods without a discount. */
    public Line(int ordinal, UUID offeringId, String productId, int quantity, long unitPriceMinor) {
        this(ordinal, offeringId, productId, quantity, unitPriceMinor, 0, 0, whole(quantity, 0, unitPriceMinor));
    }

    static Kept whole(int pieces, int tolerance, long unitPriceMinor) {
        return new Kept(pieces, tolerance, unitPriceMinor, OptionalInt.empty());
    }

    /** What was charged. */
    public long amountMinor() {
        return Math.subtractExact(Math.multiplyExact(unitPriceMinor, (long) quantity), discountMinor);
    }

    /**
     * What of it is not given back. It follows from what is kept alone, so any sequence of refunds ends at one figure, and it
     * falls with each of its parts, so there is never anything to charge.
     */
    public long keptMinor() {
        long base = Math.multiplyExact(kept.unitPriceMinor, (long) quantity) - discountMinor;
        return delivered().of(Math.max(0, base));
    }

    /** As it was placed: everything of it is kept at the price that was charged. */
    public boolean isKeptWhole() {
        return kept.pieces() == quantity
                && kept.unitPriceMinor() == unitPriceMinor
                && kept.grams().isEmpty();
    }

    Line keeping(Kept next) {
        return new Line(ordinal, offeringId, productId, quantity, unitPriceMinor, discountMinor, pieceGrams, next);
    }

    Line withPieces(int pieces, int tolerance) {
        return keeping(new Kept(pieces, tolerance, kept.unitPriceMinor, kept.grams));
    }

    Line at(long finalUnitMinor) {
        long unitMinor = Math.min(kept.unitPriceMinor, finalUnitMinor);
        return keeping(new Kept(kept.pieces, kept.tolerance, unitMinor, kept.grams));
    }

    Line weighing(int grams) {
        return keeping(new Kept(kept.pieces, kept.tolerance, kept.unitPriceMinor, OptionalInt.of(grams)));
    }

    boolean isWeighed() {
        return pieceGrams > 0;
    }

    private Proportion delivered() {
        if (kept.grams.isEmpty()) {
            return new Proportion(kept.pieces, quantity);
        }
        long sold = (long) kept.pieces * pieceGrams;
        return new Proportion(Math.min(kept.grams.getAsInt(), sold), (long) quantity * pieceGrams);
    }
}
