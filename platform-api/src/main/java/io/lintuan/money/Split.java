package io.lintuan.money;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a base among shares: every share is floored and the platform takes the residue, so the parts always add up
 * and a smaller base never raises a share (largest-remainder rounding would).
 *
 * @param shares together at most 100 %, refused otherwise when the rule is made, not when an order comes
 */
public record Split(List<BasisPoints> shares) {

    public Split {
        shares = List.copyOf(shares);
        long sum = shares.stream().mapToLong(BasisPoints::value).sum();
        if (sum > BasisPoints.WHOLE) {
            throw new IllegalArgumentException("shares add up to " + sum + " basis points, above 10000");
        }
    }

    public Parts of(Money base) {
        List<Money> parts = new ArrayList<>(shares.size());
        Money platform = base;
        for (BasisPoints share : shares) {
            Money part = share.of(base);
            parts.add(part);
            platform = platform.minus(part);
        }
        return new Parts(List.copyOf(parts), platform);
    }

    /** One part for each share, in their order, and what is left for the platform. */
    public record Parts(List<Money> parts, Money platform) {}
}
