package io.lintuan.deal.model;

import io.lintuan.contracts.event.CommissionReversed;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.RefundLine;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealCommand.SettleRefund;
import io.lintuan.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Money on its way back. A refund is any part of a payment; each has a key of its own and stands alone: one that gets
 * stuck blocks no other.
 */
final class Refunding {
    private Refunding() {}

    /** All that is left of the order's own payment goes back and takes the commission with it. */
    static Order own(Turn turn, Order paid, String key, RefundReason reason) {
        long leftMinor = paid.keptMinor();
        if (leftMinor == 0) {
            return turn.change(finished(reverse(turn, paid, key, 0).become(OrderStatus.REFUNDING)));
        }
        Refund refund = Refund.own(key, paid, leftMinor, reason);
        Order reversed = reverse(turn, paid, key, 0);
        new Books(turn, paid).refund(refund);
        Order refunding = reversed.with(refund).become(OrderStatus.REFUNDING);
        ask(turn, refunding, refund, Payloads.leftLines(paid));
        return turn.change(refunding);
    }

    /**
     * What {@code kept} keeps less than the lines of {@code paid} goes back, with the commission on it; the order goes on.
     * Nothing is asked for when that is nothing.
     */
    static Order part(Turn turn, Order paid, List<Line> kept, String key, RefundReason reason) {
        Order less = paid.keeping(kept);
        long backMinor = Math.subtractExact(paid.keptMinor(), less.keptMinor());
        if (backMinor == 0) {
            return turn.change(less);
        }
        Refund refund = Refund.own(key, paid, backMinor, reason);
        Order reversed = reverse(turn, less, key, less.keptMinor());
        new Books(turn, paid).refund(refund);
        Order refunded = reversed.with(refund);
        ask(turn, refunded, refund, Payloads.lessLines(paid, less));
        return turn.change(refunded);
    }

    /** A payment that found no seat to pay for. */
    static void unmatched(Turn turn, Order order, UUID paymentId, RefundReason reason) {
        Refund refund = Refund.ofUnmatched(paymentId, order.attempts().get(paymentId), reason);
        new Books(turn, order).unmatched(refund);
        say(turn, order, refund, turn.at(), Payloads.allLines(order));
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
        return Outcome.accepted(turn.change(finished(order.with(refund.settle()))));
    }

    /** An order is refunded when everything of its own payment has arrived, in however many parts. */
    private static Order finished(Order order) {
        boolean arrived =
                order.refunds().values().stream().filter(Refund::counted).allMatch(Refund::settled);
        return order.status() == OrderStatus.REFUNDING && arrived ? order.become(OrderStatus.REFUNDED) : order;
    }

    /**
     * The commission becomes the frozen share of what is left; the difference to what is accrued now is taken back. So any
     * number of refunds ends at the figure of one.
     */
    private static Order reverse(Turn turn, Order order, String refundKey, long leftMinor) {
        String currency = turn.terms().currency();
        long targetMinor =
                turn.terms().commission().of(new Money(leftMinor, currency)).minor();
        long reversedMinor = order.commission().amountMinor() - targetMinor;
        if (reversedMinor <= 0) {
            return order;
        }
        new Books(turn, order).reversal(refundKey, reversedMinor);
        turn.say(
                DealEventType.COMMISSION_REVERSED,
                new CommissionReversed(order.orderId().toString(), refundKey, reversedMinor, currency));
        return order.with(order.commission().of(targetMinor));
    }

    private static void ask(Turn turn, Order order, Refund refund, List<RefundLine> lines) {
        say(turn, order, refund, order.payment().orElseThrow().paidAt(), lines);
    }

    private static void say(Turn turn, Order order, Refund refund, Instant paidAt, List<RefundLine> lines) {
        turn.effects().refunds().add(new Decision.RefundAsked(order.orderId(), refund, turn.at()));
        turn.say(
                DealEventType.ORDER_REFUNDED,
                Payloads.refunded(order, refund, paidAt, turn.terms().currency(), lines));
    }
}
