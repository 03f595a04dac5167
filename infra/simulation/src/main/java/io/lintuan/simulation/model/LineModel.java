package io.lintuan.simulation.model;

import java.util.OptionalInt;

/** One thing of an order: what was charged for it, and what of it its buyer keeps. */
public final class LineModel {
    final OfferingPlan offering;
    final int charged;
    final long unitMinor;
    final long discountMinor;
    int pieces;
    int tolerance;
    long keptUnitMinor;
    OptionalInt grams = OptionalInt.empty();

    LineModel(OfferingPlan offering, Wanted wanted, long unitMinor, long discountMinor) {
        this.offering = offering;
        this.charged = wanted.pieces();
        this.unitMinor = unitMinor;
        this.discountMinor = discountMinor;
        this.pieces = wanted.pieces();
        this.tolerance = wanted.tolerance();
        this.keptUnitMinor = unitMinor;
    }

    long amountMinor() {
        return unitMinor * charged - discountMinor;
    }

    /** The price that holds now for what was charged, less the coupon, and of that the part that was delivered. */
    long keptMinor() {
        long dueMinor = Math.max(0, keptUnitMinor * charged - discountMinor);
        if (grams.isEmpty()) {
            return dueMinor * pieces / charged;
        }
        long soldGrams = (long) pieces * offering.pieceGrams();
        return dueMinor * Math.min(soldGrams, grams.getAsInt()) / ((long) charged * offering.pieceGrams());
    }

    int firm() {
        return pieces - tolerance;
    }

    /** What an order line of the product has to read like. */
    @Override
    public String toString() {
        return Words.line(
                offering.offeringId(),
                charged,
                unitMinor,
                discountMinor,
                Words.kept(pieces, tolerance, keptUnitMinor, grams));
    }
}
