package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.FailurePolicy;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.TeamStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a deal comes to once nobody can pay any more. */
final class ClosingRules {
    private final DealModel deal;
    private final List<OrderModel> paid;

    /** By offering and order, what it gets of what it paid for; only offerings that come in cases. */
    private final Map<UUID, Map<UUID, Integer>> filled = new HashMap<>();

    private Map<UUID, Long> closingMinor = Map.of();

    ClosingRules(DealModel deal) {
        this.deal = deal;
        this.paid = deal.orders.values().stream()
                .filter(order -> order.status == OrderStatus.PAID_WAITING_GROUP)
                .sorted(FollowRules.IN_ORDER_OF_TIME)
                .toList();
        deal.plan.offerings().stream()
                .filter(OfferingPlan::comesInCases)
                .forEach(offering -> filled.put(offering.offeringId(), fill(offering)));
    }

    void decide(Instant at) {
        if (isEnough() && somebodyGetsSomething()) {
            deal.status = DealStatus.FORMED;
            deal.closing = this;
            closingMinor = closingPrices();
        } else if (deal.plan.group().policy() == FailurePolicy.EXTEND_ONCE && !deal.extended) {
            deal.extend(at);
        } else {
            deal.status = DealStatus.FAILED;
        }
        new FollowRules(deal).some();
    }

    private boolean isEnough() {
        if (deal.plan.group().teams().isPresent()) {
            return deal.teams.values().stream().anyMatch(team -> team.status == TeamStatus.FORMED);
        }
        boolean lower = deal.plan.group().policy() == FailurePolicy.ACCEPT_LOWER_TIER && !paid.isEmpty();
        return lower || deal.reachesMinimum();
    }

    /** Who is in a team that formed has it already. */
    private boolean somebodyGetsSomething() {
        return deal.plan.group().teams().isPresent()
                || paid.stream().anyMatch(order -> order.lines.stream().anyMatch(line -> gets(order, line) > 0));
    }

    /** Gives a paid order what was fixed when the deal formed. */
    void form(OrderModel order) {
        if (order.lines.stream().allMatch(line -> gets(order, line) == 0)) {
            order.refundAll();
            return;
        }
        order.keepLess(() -> order.lines.forEach(line -> {
            line.pieces = gets(order, line);
            line.tolerance = 0;
            line.keptUnitMinor = Math.min(line.keptUnitMinor, closingMinor.get(line.offering.offeringId()));
        }));
        order.status = OrderStatus.CONFIRMED;
    }

    /** Pieces that are paid for in any case count, and those that fill a case. */
    private Map<UUID, Long> closingPrices() {
        Map<UUID, Long> prices = new HashMap<>();
        for (OfferingPlan offering : deal.plan.offerings()) {
            int got = filled.getOrDefault(offering.offeringId(), Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            prices.put(offering.offeringId(), offering.priceAt(Math.max(deal.firm(offering.offeringId()), got)));
        }
        return prices;
    }

    private int gets(OrderModel order, LineModel line) {
        Map<UUID, Integer> of = filled.get(line.offering.offeringId());
        return of == null ? line.pieces : of.getOrDefault(order.orderId, 0);
    }

    /** Every piece stands in a row, quantities first; cases are taken from its front. */
    private Map<UUID, Integer> fill(OfferingPlan offering) {
        List<UUID> row = new ArrayList<>();
        for (OrderModel order : paid) {
            LineModel line = order.line(offering.offeringId());
            for (int i = 0; line != null && i < line.firm(); i++) {
                row.add(order.orderId);
            }
        }
        int quantities = row.size();
        for (OrderModel order : paid) {
            LineModel line = order.line(offering.offeringId());
            for (int i = 0; line != null && i < line.tolerance; i++) {
                row.add(order.orderId);
            }
        }
        // A case is opened for a quantity, never for tolerance alone.
        int taken = 0;
        while (taken < quantities && taken + offering.caseSize() <= row.size()) {
            taken += offering.caseSize();
        }
        Map<UUID, Integer> got = new HashMap<>();
        row.subList(0, taken).forEach(orderId -> got.merge(orderId, 1, Integer::sum));
        return got;
    }
}
