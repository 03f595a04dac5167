package io.lintuan.workload.replay.plan;

import io.lintuan.workload.replay.input.Outcome;

/** Draws price, stock, minimum and commission so that the outcome is certain whatever the order of arrival. */
final class TermsDraw {
    private static final int STOCK_SHORT_PERMILLE = 30;

    private TermsDraw() {}

    static DealTerms draw(Outcome outcome, Asks asks, Draw draw) {
        long unitPriceMinor = draw.between(5, 199) * 100L - (draw.permille(500) ? 10 : 1);
        int commissionBasisPoints = draw.between(20, 120) * 10;
        // Less than is asked, yet enough for the largest single ask: then something is always sold.
        boolean stockShort = draw.permille(STOCK_SHORT_PERMILLE) && asks.quantity() > asks.quantityMax();
        int spare = draw.between(0, 19);
        int stock = stockShort ? draw.between(asks.quantityMax(), asks.quantity() - 1) : asks.quantity() + spare;
        int minimum;
        if (outcome == Outcome.FORMED) {
            // When stock runs out, the ask that did not fit leaves at most quantityMax - 1 pieces unsold.
            int certain = stockShort ? stock - asks.quantityMax() + 1 : asks.quantity();
            minimum = draw.between(1, certain);
        } else {
            minimum = asks.quantity() + 1 + draw.between(0, asks.quantity());
        }
        return new DealTerms(unitPriceMinor, stock, stockShort, asks.perPersonLimit(), minimum, commissionBasisPoints);
    }
}
