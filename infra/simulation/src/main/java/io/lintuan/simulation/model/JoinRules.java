package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.OrderStatus.Seat;
import io.lintuan.deal.model.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Who may join, by domain.md's order of the checks. */
final class JoinRules {
    private static final Duration HELD = Duration.ofMinutes(15);

    private final DealModel deal;

    JoinRules(DealModel deal) {
        this.deal = deal;
    }

    RefusalCode join(DealCommand.Join command, DealState after, Instant at) {
        if (deal.orders.containsKey(command.orderId())) {
            return null;
        }
        if (!deal.isOpen(at)) {
            return RefusalCode.DEAL_NOT_OPEN;
        }
        RefusalCode none = Wanted.refusal(deal.plan, command.wishes());
        if (none != null) {
            return none;
        }
        Map<UUID, Wanted> wanted = Wanted.of(command.wishes());
        RefusalCode refusal = refusal(command.buyerId(), command.returnExclusionConfirmed(), wanted);
        if (refusal == null) {
            place(
                    new OrderModel(
                            command.orderId(),
                            command.buyerId(),
                            new Pricing(deal).lines(command.orderId(), wanted, command.couponMinor(), after),
                            at,
                            at.plus(HELD),
                            command.returnExclusionConfirmed()),
                    after);
        }
        return refusal;
    }

    /** Why somebody cannot have that, apart from whether the deal is open. */
    RefusalCode refusal(UUID buyerId, boolean exclusionConfirmed, Map<UUID, Wanted> wanted) {
        boolean excluded = wanted.keySet().stream()
                .anyMatch(offeringId -> !deal.plan.offering(offeringId).returnable());
        if (excluded && !exclusionConfirmed) {
            return RefusalCode.RETURN_EXCLUSION_UNCONFIRMED;
        }
        Map<UUID, Integer> pieces = new LinkedHashMap<>();
        wanted.forEach((offeringId, one) -> pieces.put(offeringId, one.pieces()));
        return crowded(buyerId, pieces);
    }

    /** Why there is no seat for so many pieces of a buyer. */
    RefusalCode crowded(UUID buyerId, Map<UUID, Integer> wanted) {
        for (Map.Entry<UUID, Integer> wish : wanted.entrySet()) {
            int own = deal.orders.values().stream()
                    .filter(order -> order.buyerId.equals(buyerId) && order.status.seat() != Seat.RELEASED)
                    .mapToInt(order -> order.of(wish.getKey()))
                    .sum();
            if (own + wish.getValue() > deal.plan.offering(wish.getKey()).perPersonLimit()) {
                return RefusalCode.OVER_LIMIT;
            }
        }
        for (Map.Entry<UUID, Integer> wish : wanted.entrySet()) {
            int taken = deal.taken(wish.getKey(), Seat.HELD) + deal.taken(wish.getKey(), Seat.CONFIRMED);
            if (taken + wish.getValue() > deal.plan.offering(wish.getKey()).stock()) {
                return RefusalCode.SOLD_OUT;
            }
        }
        return null;
    }

    void place(OrderModel order, DealState after) {
        deal.orders.put(order.orderId, order);
        // The code is drawn by the core; that nobody else has it is what counts.
        after.order(order.orderId)
                .ifPresent(placed -> deal.codes.put(placed.placement().pickupCode(), order.orderId));
    }
}
