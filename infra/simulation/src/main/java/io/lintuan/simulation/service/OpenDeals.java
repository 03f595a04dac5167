package io.lintuan.simulation.service;

import io.lintuan.deal.model.Capacity;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.DealTerms;
import io.lintuan.deal.model.GroupTerms;
import io.lintuan.deal.model.Offering;
import io.lintuan.deal.model.OfferingTerms;
import io.lintuan.deal.model.PointTerms;
import io.lintuan.deal.model.TeamTerms;
import io.lintuan.deal.model.Tier;
import io.lintuan.money.BasisPoints;
import io.lintuan.simulation.model.DealPlan;
import io.lintuan.simulation.model.GroupPlan;
import io.lintuan.simulation.model.OfferingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A planned deal as the store has it once its leader opened it: the one place that knows what all a deal is made of. */
final class OpenDeals {
    private static final UUID COMMUNITY = new UUID(7, 7);

    private OpenDeals() {}

    static DealState of(DealPlan plan) {
        DealTerms terms = new DealTerms(
                plan.dealId(),
                plan.leaderId(),
                COMMUNITY,
                GroupPlan.OWN_POINT,
                plan.minimumQuantity(),
                new BasisPoints(plan.commissionBasisPoints()),
                DealPlan.CURRENCY,
                plan.cutOffAt(),
                false,
                group(plan.group()));
        List<Offering> offerings = new ArrayList<>();
        plan.offerings().forEach(one -> offerings.add(offering(offerings.size(), one)));
        return DealState.restore(terms, 1, 1, DealStatus.OPEN, false, Optional.empty(), offerings, List.of());
    }

    private static GroupTerms group(GroupPlan plan) {
        List<PointTerms> points = plan.points().stream()
                .map(point -> new PointTerms(point.pointId(), Optional.empty(), capacity(point.room())))
                .toList();
        return new GroupTerms(
                plan.teams().map(team -> new TeamTerms(team.size(), team.time())),
                plan.minimumPeople(),
                capacity(plan.room()),
                points,
                plan.policy(),
                plan.extendBy());
    }

    private static Capacity capacity(GroupPlan.RoomPlan room) {
        return new Capacity(room.ordersMost(), room.piecesMost());
    }

    private static Offering offering(int ordinal, OfferingPlan plan) {
        List<Tier> tiers = plan.tiers().stream()
                .map(tier -> new Tier(tier.fromQuantity(), tier.unitPriceMinor()))
                .toList();
        return new Offering(
                plan.offeringId(),
                ordinal,
                "product-" + ordinal,
                new OfferingTerms(plan.unitPriceMinor(), tiers, plan.caseSize(), plan.pieceGrams()),
                plan.stock(),
                plan.perPersonLimit(),
                0,
                0,
                0,
                Optional.empty(),
                plan.returnable());
    }
}
