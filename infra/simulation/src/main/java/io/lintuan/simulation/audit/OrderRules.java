package io.lintuan.simulation.audit;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.Line;
import io.lintuan.deal.model.Offering;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.OrderStatus.Seat;
import io.lintuan.deal.model.Place;
import io.lintuan.simulation.engine.Surroundings;
import io.lintuan.simulation.model.DealModel;
import io.lintuan.simulation.model.GroupPlan;
import io.lintuan.simulation.model.OfferingPlan;
import io.lintuan.simulation.model.OrderModel;
import io.lintuan.simulation.model.Words;
import io.lintuan.simulation.service.MemoryStore;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** I2 and I9, and that the deal is what the model believes. */
final class OrderRules {
    private final Surroundings around;
    private final MemoryStore store;

    OrderRules(Surroundings around, MemoryStore store) {
        this.around = around;
        this.store = store;
    }

    void look(DealModel model, Decision decision) {
        DealState after = decision.after();
        wentALegalWay(decision);
        if (after.status() != model.status()) {
            found("I9 life", "deal " + id(model) + " is " + after.status() + ", expected " + model.status());
        }
        if (!after.orders().keySet().equals(model.orders().keySet())) {
            found(
                    "I3 keys",
                    "orders are " + after.orders().keySet() + ", expected "
                            + model.orders().keySet());
            return;
        }
        model.orders().forEach((orderId, expected) -> isAsExpected(after, orderId, expected));
        if (!after.cutOffAt().equals(model.cutOffAt()) || after.assured() != model.isAssured()) {
            found(
                    "I9 life",
                    "deal " + id(model) + " ends " + after.cutOffAt() + ", expected " + model.cutOffAt()
                            + ", and is assured: " + after.assured());
        }
        stockHolds(model, after);
        Set<String> codes = new HashSet<>();
        after.orders().values().forEach(order -> {
            if (!codes.add(order.placement().pickupCode())) {
                found("codes", "two orders have " + order.placement().pickupCode());
            }
        });
    }

    private void wentALegalWay(Decision decision) {
        DealState before = decision.before();
        DealState after = decision.after();
        if (before.status() != after.status()) {
            around.coverage().saw("deal", before.status() + " → " + after.status());
            if (!Ways.leads(before.status(), after.status())) {
                found("I9 life", "a deal went from " + before.status() + " to " + after.status());
            }
        }
        for (Order order : decision.changed()) {
            Order was = before.orders().get(order.orderId());
            if (was == null) {
                around.coverage().saw("order", "→ " + order.status());
            } else if (was.status() != order.status()) {
                around.coverage().saw("order", was.status() + " → " + order.status());
                if (!Ways.leads(was.status(), order.status())) {
                    found("I9 life", order.orderId() + " went from " + was.status() + " to " + order.status());
                }
            }
        }
    }

    private void isAsExpected(DealState after, UUID orderId, OrderModel expected) {
        Order order = after.orders().get(orderId);
        if (!order.equals(store.orders().get(orderId))) {
            found("rows", "order " + orderId + " changed and no row says so");
        }
        if (order.status() != expected.status()) {
            found("I9 life", "order " + orderId + " is " + order.status() + ", expected " + expected.status());
        }
        UUID paidBy = order.payment().map(Order.Payment::paymentId).orElse(null);
        if (paidBy == null ? expected.paidBy() != null : !paidBy.equals(expected.paidBy())) {
            found("I9 life", "order " + orderId + " is paid by " + paidBy + ", expected " + expected.paidBy());
        }
        if (!order.placement().heldUntil().equals(expected.heldUntil())) {
            found(
                    "seats",
                    "order " + orderId + " is held until " + order.placement().heldUntil());
        }
        Place place = order.placement().place();
        if (!place.teamId().equals(Optional.ofNullable(expected.teamId()))
                || !place.pickupPointId().orElse(GroupPlan.OWN_POINT).equals(expected.pointId())) {
            found("seats", "order " + orderId + " is at " + place);
        }
        List<String> lines = order.placement().lines().stream().map(Words::of).toList();
        if (!lines.equals(expected.lines())) {
            found("lines", "order " + orderId + " has " + lines + ", expected " + expected.lines());
        }
    }

    private void stockHolds(DealModel model, DealState after) {
        for (OfferingPlan plan : model.plan().offerings()) {
            Offering offering = after.offering(plan.offeringId()).orElseThrow();
            int held = count(after.orders(), plan.offeringId(), Seat.HELD);
            int paid = count(after.orders(), plan.offeringId(), Seat.CONFIRMED);
            boolean right = offering.held() == held && offering.paid() == paid && held + paid <= plan.stock();
            if (!right || offering.tolerance() != tolerance(after.orders(), plan.offeringId())) {
                found(
                        "I2 stock",
                        "offering " + plan.offeringId() + " counts " + offering.held() + " and " + offering.paid()
                                + " of " + plan.stock() + " with " + offering.tolerance()
                                + " of tolerance, its orders hold " + held + " and " + paid);
            }
        }
    }

    private static int count(Map<UUID, Order> orders, UUID offeringId, Seat seat) {
        return kept(orders, offeringId, seat).mapToInt(Line.Kept::pieces).sum();
    }

    private static int tolerance(Map<UUID, Order> orders, UUID offeringId) {
        return kept(orders, offeringId, Seat.CONFIRMED)
                .mapToInt(Line.Kept::tolerance)
                .sum();
    }

    private static Stream<Line.Kept> kept(Map<UUID, Order> orders, UUID offeringId, Seat seat) {
        return orders.values().stream()
                .filter(order -> order.status().seat() == seat)
                .flatMap(order -> order.placement().lines().stream())
                .filter(line -> line.offeringId().equals(offeringId))
                .map(Line::kept);
    }

    private static UUID id(DealModel model) {
        return model.plan().dealId();
    }

    private void found(String rule, String what) {
        around.findings().add(rule, what);
    }
}
