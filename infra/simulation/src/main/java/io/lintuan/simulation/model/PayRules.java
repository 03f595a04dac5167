package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.Refund;
import io.lintuan.deal.model.RefusalCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Payments, and money on its way back. */
final class PayRules {
    private static final int ATTEMPTS_MOST = 20;

    private PayRules() {}

    static RefusalCode start(DealModel deal, DealCommand.StartPayment command, Instant at) {
        OrderModel order = deal.orders.get(command.orderId());
        if (order == null) {
            return RefusalCode.ORDER_NOT_FOUND;
        }
        if (!order.buyerId.equals(command.buyerId())) {
            return RefusalCode.NOT_YOUR_ORDER;
        }
        boolean waited = order.isHeld() && deal.status != DealStatus.CANCELLED;
        if (!waited || !at.isBefore(order.heldUntil) || order.attempts.size() >= ATTEMPTS_MOST) {
            return RefusalCode.ORDER_NOT_PAYABLE;
        }
        order.attempts.add(command.paymentId());
        deal.touch(order);
        return null;
    }

    static RefusalCode pay(DealModel deal, DealCommand.Pay command, Instant at) {
        OrderModel order = deal.orders.get(command.orderId());
        if (order == null) {
            return RefusalCode.ORDER_NOT_FOUND;
        }
        UUID paymentId = command.paymentId();
        if (!order.attempts.contains(paymentId)) {
            return RefusalCode.PAYMENT_UNKNOWN;
        }
        if (command.amountMinor() != order.amountMinor() || !command.currency().equals(DealPlan.CURRENCY)) {
            return RefusalCode.PAYMENT_AMOUNT_MISMATCH;
        }
        if (paymentId.equals(order.paidBy) || order.backs.containsKey(paymentId)) {
            return null;
        }
        deal.touch(order);
        boolean waited = order.isHeld() && deal.status != DealStatus.CANCELLED;
        if (waited || comesBack(deal, order, at)) {
            order.status = OrderStatus.PAID_WAITING_GROUP;
            order.paidBy = paymentId;
            order.paidAt = at;
            boolean whole = deal.plan.group().teams().isEmpty();
            deal.assured |= whole && deal.status == DealStatus.OPEN && deal.reachesMinimum();
            deal.decideIfSettled(at);
        } else {
            order.giveBack(paymentId, command.amountMinor());
        }
        return null;
    }

    /** A seat whose time was up is taken again while its buyer could join anew with the same; a coupon went back with the seat. */
    private static boolean comesBack(DealModel deal, OrderModel order, Instant at) {
        Map<UUID, Integer> pieces = new LinkedHashMap<>();
        order.lines.forEach(line -> pieces.put(line.offering.offeringId(), line.pieces));
        return order.status == OrderStatus.CANCELLED
                && order.expired
                && !order.isCouponed()
                && deal.mayLeave(order, at)
                && new Room(deal).refusal(order.buyerId, pieces, order.pointId, order.teamId) == null;
    }

    /** The name of a refund is the core's choice, so what it stands for is looked up there; it must be one that was asked for. */
    static RefusalCode settle(DealModel deal, DealCommand.SettleRefund command, DealState after) {
        OrderModel order = deal.orders.get(command.orderId());
        if (order == null) {
            return RefusalCode.ORDER_NOT_FOUND;
        }
        Refund refund = after.order(command.orderId())
                .map(one -> one.refunds().get(command.refundKey()))
                .orElse(null);
        if (refund == null || !order.backs.containsKey(refund.paymentId())) {
            return RefusalCode.REFUND_UNKNOWN;
        }
        if (refund.amountMinor() != command.amountMinor()) {
            return RefusalCode.PAYMENT_AMOUNT_MISMATCH;
        }
        if (order.settled.add(command.refundKey())) {
            order.arrived(refund.paymentId(), command.amountMinor());
            deal.touch(order);
        }
        return null;
    }
}
