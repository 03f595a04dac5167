package io.lintuan.deal.model;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.CommissionAccrued;
import io.lintuan.contracts.event.DealAssured;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderPaid;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealCommand.Pay;
import io.lintuan.deal.model.DealCommand.StartPayment;
import io.lintuan.money.Money;
import java.util.Optional;
import java.util.UUID;

/**
 * Payments. A success that finds its seat held confirms it, even when the seat's time is up but nobody took it away yet;
 * one that comes later takes its seat again while the deal is open and there still is one. Any other that comes too late, or
 * second, is refunded on its own and never counted as paid.
 */
final class Paying {
    /** Keeps a client that starts and starts from growing the order for ever. */
    private static final int ATTEMPTS_MOST = 20;

    private Paying() {}

    static Outcome start(Turn turn, StartPayment command) {
        Optional<Order> found = turn.state().order(command.orderId());
        if (found.isEmpty()) {
            return Outcome.refused(RefusalCode.ORDER_NOT_FOUND);
        }
        Order order = found.get();
        if (!order.placement().buyerId().equals(command.buyerId())) {
            return Outcome.refused(RefusalCode.NOT_YOUR_ORDER);
        }
        UUID paymentId = command.paymentId();
        boolean inTime = turn.at().isBefore(order.placement().heldUntil());
        if (order.status() != OrderStatus.PENDING_PAYMENT
                || turn.state().status() == DealStatus.CANCELLED
                || !inTime
                || order.attempts().size() >= ATTEMPTS_MOST) {
            return Outcome.refused(RefusalCode.ORDER_NOT_PAYABLE);
        }
        if (!order.attempts().containsKey(paymentId)) {
            order = turn.change(order.attempting(paymentId, order.amountMinor()));
            turn.effects()
                    .attempts()
                    .add(new Decision.Attempt(paymentId, order.orderId(), order.amountMinor(), turn.at()));
        }
        return new Outcome.Accepted(Optional.of(order), Optional.of(paymentId));
    }

    static Outcome decide(Turn turn, Pay command) {
        Optional<Order> found = turn.state().order(command.orderId());
        if (found.isEmpty()) {
            return Outcome.refused(RefusalCode.ORDER_NOT_FOUND);
        }
        Order order = found.get();
        Long askedMinor = order.attempts().get(command.paymentId());
        if (askedMinor == null) {
            return Outcome.refused(RefusalCode.PAYMENT_UNKNOWN);
        }
        boolean sameAmount = command.amountMinor() == askedMinor
                && command.currency().equals(turn.terms().currency());
        if (!sameAmount) {
            return Outcome.refused(RefusalCode.PAYMENT_AMOUNT_MISMATCH);
        }
        if (!isRepeated(order, command.paymentId())) {
            turn.reported(command.paidAt(), order.placement().placedAt());
            take(turn, order, command.paymentId());
        }
        return Outcome.accepted(turn.state().order(order.orderId()).orElseThrow());
    }

    private static boolean isRepeated(Order order, UUID paymentId) {
        return order.payment().filter(own -> own.paymentId().equals(paymentId)).isPresent()
                || order.refunds().containsKey(Refund.unmatchedKey(paymentId));
    }

    private static void take(Turn turn, Order order, UUID paymentId) {
        boolean itsOwn = order.attempts().get(paymentId) == order.amountMinor();
        boolean waiting =
                order.status() == OrderStatus.PENDING_PAYMENT && turn.state().status() != DealStatus.CANCELLED;
        if (itsOwn && (waiting || mayComeBack(turn, order))) {
            confirm(turn, order, paymentId);
            Closing.decideWhenAllSeatsAreSettled(turn);
        } else {
            boolean twice = order.payment().isPresent();
            Refunding.unmatched(turn, order, paymentId, twice ? RefundReason.PAID_TWICE : RefundReason.PAID_TOO_LATE);
        }
    }

    /**
     * Its time was up, and nobody has taken its seat or the last of its goods yet: it is as good as any newcomer, in a team
     * as long as that forms. Not with a coupon, which went back when the seat did and may have been used since.
     */
    private static boolean mayComeBack(Turn turn, Order order) {
        boolean expired = order.status() == OrderStatus.CANCELLED
                && order.left().filter(CancelReason.SEAT_EXPIRED::equals).isPresent();
        Placement placed = order.placement();
        return expired
                && !order.isDiscounted()
                && Joining.mayLeave(turn, order)
                && Joining.refusal(turn.state(), placed.buyerId(), placed.place(), Basket.piecesOf(order))
                        .isEmpty();
    }

    private static void confirm(Turn turn, Order pending, UUID paymentId) {
        String currency = turn.terms().currency();
        Order order = turn.change(pending.paidBy(new Order.Payment(paymentId, turn.at())));
        new Books(turn, order).payment(paymentId);
        turn.say(
                DealEventType.ORDER_PAID,
                new OrderPaid(
                        order.orderId().toString(),
                        order.placement().buyer(),
                        paymentId.toString(),
                        order.amountMinor(),
                        currency,
                        order.placement().placedAt(),
                        Payloads.lines(order)));
        accrue(turn, order);
        assure(turn);
    }

    private static void accrue(Turn turn, Order order) {
        Money base = new Money(order.amountMinor(), turn.terms().currency());
        long earnedMinor = turn.terms().commission().of(base).minor();
        if (earnedMinor == 0) {
            return;
        }
        Order earning = turn.change(order.with(order.commission().of(earnedMinor)));
        new Books(turn, earning).accrual(earnedMinor);
        turn.say(
                DealEventType.COMMISSION_ACCRUED,
                new CommissionAccrued(
                        order.orderId().toString(),
                        base.minor(),
                        turn.terms().commission().value(),
                        earnedMinor,
                        base.currency()));
        // A signal may come before the payment does: what it would have frozen is frozen as it is earned.
        earning.commission().signals().stream().findFirst().ifPresent(signal -> Holding.freeze(turn, earning, signal));
    }

    private static void assure(Turn turn) {
        DealState state = turn.state();
        if (state.status() == DealStatus.OPEN && !state.assured() && Minimum.isReached(state)) {
            turn.become(state.assure());
            turn.say(DealEventType.DEAL_ASSURED, new DealAssured(state.paidQuantity()));
        }
    }
}
