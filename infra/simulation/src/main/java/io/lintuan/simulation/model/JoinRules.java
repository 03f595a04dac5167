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
        Map<UUID, Integer> wished = new LinkedHashMap<>();
        for (DealCommand.Wish wish : command.wishes()) {
            if (deal.plan.offering(wish.offeringId()) == null) {
                return RefusalCode.OFFERING_UNKNOWN;
            }
            wished.merge(wish.offeringId(), wish.quantity(), Integer::sum);
        }
        if (wished.isEmpty() || command.wishes().stream().anyMatch(wish -> wish.quantity() < 1)) {
            return RefusalCode.QUANTITY_INVALID;
        }
        RefusalCode refusal = refusal(command.buyerId(), wished);
        if (refusal == null) {
            place(command, wished, at);
            // The code is drawn by the core; that nobody else has it is what counts.
            after.order(command.orderId())
                    .ifPresent(order -> deal.codes.put(order.placement().pickupCode(), command.orderId()));
        }
        return refusal;
    }

    RefusalCode refusal(UUID buyerId, Map<UUID, Integer> wished) {
        for (Map.Entry<UUID, Integer> wish : wished.entrySet()) {
            int own = deal.orders.values().stream()
                    .filter(order -> order.buyerId.equals(buyerId) && order.status.seat() != Seat.RELEASED)
                    .mapToInt(order -> order.of(wish.getKey()))
                    .sum();
            if (own + wish.getValue() > deal.plan.offering(wish.getKey()).perPersonLimit()) {
                return RefusalCode.OVER_LIMIT;
            }
        }
        for (Map.Entry<UUID, Integer> wish : wished.entrySet()) {
            int taken = deal.taken(wish.getKey(), Seat.HELD) + deal.taken(wish.getKey(), Seat.CONFIRMED);
            if (taken + wish.getValue() > deal.plan.offering(wish.getKey()).stock()) {
                return RefusalCode.SOLD_OUT;
            }
        }
        return null;
    }

    private void place(DealCommand.Join command, Map<UUID, Integer> wished, Instant at) {
        long amountMinor = wished.entrySet().stream()
                .mapToLong(wish ->
                        wish.getValue() * deal.plan.offering(wish.getKey()).unitPriceMinor())
                .sum();
        deal.orders.put(command.orderId(), new OrderModel(command.buyerId(), wished, amountMinor, at.plus(HELD)));
    }
}
