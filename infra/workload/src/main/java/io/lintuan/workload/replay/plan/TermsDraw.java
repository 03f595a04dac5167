package io.lintuan.workload.replay.plan;

import io.lintuan.workload.replay.input.Outcome;

/** Draws price, stock, minimum and commission so that the outcome is certain whatever the order of arrival. */
final class TermsDraw {
    /** A deal of so many groups never has enough for everybody; of the smaller ones, some. */
    static final int SHORT_FROM_GROUPS = 10;

    private static final int SHORT_PERMILLE_BELOW = 30;

    private TermsDraw() {}

    static DealTerms draw(Outcome outcome, int groups, Asks asks, Draw draw) {
        long unitPriceMinor = draw.between(5, 199) * 100L - (draw.permille(500) ? 10 : 1);
        int commissionBasisPoints = draw.between(20, 120) * 10;
        boolean chosen = draw.permille(SHORT_PERMILLE_BELOW) || groups >= SHORT_FROM_GROUPS;
        boolean stockShort = chosen && asks.quantity() > asks.quantityMax();
        int spare = draw.between(0, 19);
        int shareSold = draw.between(60, 95);
        int stock = stockShort ? shortStock(asks, shareSold) : asks.quantity() + spare;
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

    /** There is enough for every team; whether it forms is a matter of its members. */
    static DealTerms forTeams(Asks asks, Draw draw) {
        long unitPriceMinor = draw.between(5, 199) * 100L - (draw.permille(500) ? 10 : 1);
        int commissionBasisPoints = draw.between(20, 120) * 10;
        int stock = asks.quantity() + draw.between(0, 19);
        return new DealTerms(unitPriceMinor, stock, false, asks.perPersonLimit(), 1, commissionBasisPoints);
    }

    /** Less than is asked, yet enough for the largest single ask: then something is always sold. */
    private static int shortStock(Asks asks, int percent) {
        return Math.max(asks.quantityMax(), (int) ((asks.quantity() - 1L) * percent / 100));
    }
}
