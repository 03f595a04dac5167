package io.lintuan.simulation.service;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.DealTerms;
import io.lintuan.deal.model.Offering;
import io.lintuan.money.BasisPoints;
import io.lintuan.simulation.model.DealPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A planned deal as the store has it once its leader opened it: the one place that knows what all a deal is made of. */
final class OpenDeals {
    private static final UUID COMMUNITY = new UUID(7, 7);
    private static final UUID PICKUP_POINT = new UUID(8, 8);

    private OpenDeals() {}

    static DealState of(DealPlan plan) {
        DealTerms terms = new DealTerms(
                plan.dealId(),
                plan.leaderId(),
                COMMUNITY,
                PICKUP_POINT,
                plan.minimumQuantity(),
                new BasisPoints(plan.commissionBasisPoints()),
                DealPlan.CURRENCY,
                plan.cutOffAt(),
                false);
        List<Offering> offerings = new ArrayList<>();
        for (DealPlan.OfferingPlan one : plan.offerings()) {
            offerings.add(new Offering(
                    one.offeringId(),
                    offerings.size(),
                    "product-" + offerings.size(),
                    one.unitPriceMinor(),
                    one.stock(),
                    one.perPersonLimit(),
                    0,
                    0));
        }
        return DealState.restore(terms, 1, 1, DealStatus.OPEN, false, Optional.empty(), offerings, List.of());
    }
}
