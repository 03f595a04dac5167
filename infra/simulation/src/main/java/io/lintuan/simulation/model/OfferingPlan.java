package io.lintuan.simulation.model;

import java.util.List;
import java.util.UUID;

/**
 * One thing on sale.
 *
 * @param unitPriceMinor what everybody pays before the first tier
 * @param caseSize 1 for pieces that come singly
 * @param pieceGrams 0 for goods that are counted
 */
public record OfferingPlan(
        UUID offeringId,
        long unitPriceMinor,
        List<TierPlan> tiers,
        int caseSize,
        int pieceGrams,
        int stock,
        int perPersonLimit,
        boolean returnable) {

    /** A lower price once so many pieces are paid for. */
    public record TierPlan(int fromQuantity, long unitPriceMinor) {}

    public boolean comesInCases() {
        return caseSize > 1;
    }

    long priceAt(int paid) {
        return tiers.stream()
                .filter(tier -> tier.fromQuantity() <= paid)
                .mapToLong(TierPlan::unitPriceMinor)
                .reduce(unitPriceMinor, Math::min);
    }
}
