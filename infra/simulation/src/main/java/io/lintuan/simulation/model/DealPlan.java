package io.lintuan.simulation.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a deal of a run promises. Prices in minor units of {@link #CURRENCY}. */
public record DealPlan(
        UUID dealId,
        UUID leaderId,
        int minimumQuantity,
        int commissionBasisPoints,
        Instant cutOffAt,
        List<OfferingPlan> offerings,
        GroupPlan group) {

    public static final String CURRENCY = "CNY";

    OfferingPlan offering(UUID offeringId) {
        return offerings.stream()
                .filter(one -> one.offeringId().equals(offeringId))
                .findFirst()
                .orElse(null);
    }
}
