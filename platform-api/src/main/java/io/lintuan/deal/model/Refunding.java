package io.lintuan.deal.model;

import io.lintuan.contracts.event.CommissionReversed;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealCommand.SettleRefund;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Money on its way back. Each refund has a key of its own and stands alone: one that gets stuck blocks no other. */
final class Refunding {
    private Refunding() {}

    /** The order's own payment goes back and takes the commission with it. */
    static Order own(Turn turn, Order paid, Refund refund) {
        Books books = new Books(turn, paid);
        long reversedMinor = paid.commission().amountMinor();
        if (reversedMinor > 0) {
            books.reversal(refund);
            turn.say(
                    DealEventType.COMMISSION_REVERSED,
                    new CommissionReversed(
                            paid.orderId().toString(),
                            refund.key(),
                            reversedMinor,
                            turn.terms().currency()));
        }
        books.refund(refund);
        Order refunding = paid.with(refund).with(paid.commission().of(0)).become(OrderStatus.REFUNDING);
        ask(turn, refunding, refund, paid.payment().orElseThrow().paidAt());
        return turn.change(refunding);
    }

    /** A payment that found no seat to pay for. */
    static void unmatched(Turn turn, Order order, UUID paymentId, RefundReason reason) {
        Refund refund = Refund.ofUnmatched(paymentId, order.amountMinor(), reason);
        new Books(turn, order).unmatched(refund);
        ask(turn, order, refund, turn.at());
        turn.change(order.with(refund));
    }

    static Outcome settle(Turn turn, SettleRefund command) {
        Optional<Order> found = turn.state().order(command.orderId());
        if (found.isEmpty()) {
            return Outcome.refused(RefusalCode.ORDER_NOT_FOUND);
        }
        Order order = found.get();
        Refund refund = order.refunds().get(command.refundKey());
        if (refund == null) {
            return Outcome.refused(RefusalCode.REFUND_UNKNOWN);
        }
        if (refund.amountMinor() != command.amountMinor()) {
            return Outcome.refused(RefusalCode.PAYMENT_AMOUNT_MISMATCH);
        }
        if (refund.settled()) {
            return Outcome.accepted(order);
        }
        turn.reported(command.settledAt(), order.placement().placedAt());
        new Books(turn, order).settlement(refund);
        turn.effects().settled().add(new Decision.RefundSettled(refund.key(), turn.at()));
        Order settled = order.with(refund.settle());
        return Outcome.accepted(turn.change(refund.counted() ? settled.become(OrderStatus.REFUNDED) : settled));
    }

    private static void ask(Turn turn, Order order, Refund refund, Instant paidAt) {
        turn.effects().refunds().add(new Decision.RefundAsked(order.orderId(), refund, turn.at()));
        turn.say(
                DealEventType.ORDER_REFUNDED,
                Payloads.refunded(order, refund, paidAt, turn.terms().currency()));
    }
}
