package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.RefusalCode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A buyer changes an order until the cut-off: an unpaid one becomes another, a paid one only smaller. */
final class ChangeRules {
    private final DealModel deal;
    private final DealCommand.ChangeOrder command;

    ChangeRules(DealModel deal, DealCommand.ChangeOrder command) {
        this.deal = deal;
        this.command = command;
    }

    RefusalCode change(DealState after, Instant at) {
        if (deal.orders.containsKey(command.newOrderId())) {
            return null;
        }
        OrderModel order = deal.orders.get(command.orderId());
        if (order == null) {
            return RefusalCode.ORDER_NOT_FOUND;
        }
        if (!order.buyerId.equals(command.buyerId())) {
            return RefusalCode.NOT_YOUR_ORDER;
        }
        if (!deal.mayLeave(order, at)) {
            return RefusalCode.ORDER_NOT_CHANGEABLE;
        }
        RefusalCode none = Wanted.refusal(deal.plan, command.wishes());
        if (none != null) {
            return none;
        }
        Map<UUID, Wanted> wanted = Wanted.of(command.wishes());
        if (order.status == OrderStatus.PAID_WAITING_GROUP) {
            return shrink(order, wanted);
        }
        boolean replaceable = order.isHeld() && !order.isCouponed() && at.isBefore(order.heldUntil);
        return replaceable ? replace(order, wanted, after, at) : RefusalCode.ORDER_NOT_CHANGEABLE;
    }

    private RefusalCode replace(OrderModel old, Map<UUID, Wanted> wanted, DealState after, Instant at) {
        old.status = OrderStatus.CANCELLED;
        JoinRules rules = new JoinRules(deal);
        RefusalCode refusal = rules.refusal(old.buyerId, old.exclusionConfirmed, wanted, old.pointId, old.teamId);
        if (refusal != null) {
            old.status = OrderStatus.PENDING_PAYMENT;
            return refusal;
        }
        UUID orderId = command.newOrderId();
        rules.place(
                new OrderModel(
                        orderId,
                        old.buyerId,
                        new Pricing(deal).lines(orderId, wanted, 0, after),
                        at,
                        old.heldUntil,
                        old.exclusionConfirmed,
                        old.pointId,
                        old.teamId),
                after);
        deal.touch(old);
        // It is the same person who heads the team.
        TeamModel team = old.teamId == null ? null : deal.teams.get(old.teamId);
        if (team != null && team.head.equals(old.orderId)) {
            team.head = orderId;
        }
        return null;
    }

    private RefusalCode shrink(OrderModel order, Map<UUID, Wanted> wanted) {
        for (Map.Entry<UUID, Wanted> wish : wanted.entrySet()) {
            LineModel line = order.line(wish.getKey());
            boolean more = line == null
                    || wish.getValue().quantity() > line.firm()
                    || wish.getValue().tolerance() > line.tolerance;
            if (more) {
                return RefusalCode.ORDER_ONLY_SHRINKS;
            }
        }
        order.keepLess(() -> order.lines.forEach(line -> {
            Wanted left = wanted.getOrDefault(line.offering.offeringId(), Wanted.NOTHING);
            line.pieces = left.pieces();
            line.tolerance = left.tolerance();
        }));
        deal.touch(order);
        return null;
    }
}
