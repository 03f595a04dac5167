package io.lintuan.deal.model;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealCommand.Cancel;
import java.util.Optional;

/** A buyer leaves, unpaid or paid, until the cut-off; what was paid goes back. */
final class Cancelling {
    private Cancelling() {}

    static Outcome decide(Turn turn, Cancel command) {
        Optional<Order> found = turn.state().order(command.orderId());
        if (found.isEmpty()) {
            return Outcome.refused(RefusalCode.ORDER_NOT_FOUND);
        }
        Order order = found.get();
        if (!order.placement().buyerId().equals(command.buyerId())) {
            return Outcome.refused(RefusalCode.NOT_YOUR_ORDER);
        }
        if (!Joining.mayLeave(turn, order)) {
            return Outcome.refused(RefusalCode.ORDER_NOT_CANCELLABLE);
        }
        return switch (order.status()) {
            case PENDING_PAYMENT -> Outcome.accepted(release(turn, order, CancelReason.BUYER));
            case PAID_WAITING_GROUP -> Outcome.accepted(giveBack(turn, order));
            default -> Outcome.refused(RefusalCode.ORDER_NOT_CANCELLABLE);
        };
    }

    static Order release(Turn turn, Order unpaid, CancelReason reason) {
        turn.say(DealEventType.ORDER_CANCELLED, Payloads.cancelled(unpaid, reason));
        return turn.change(unpaid.leaving(reason));
    }

    private static Order giveBack(Turn turn, Order paid) {
        turn.say(DealEventType.ORDER_CANCELLED, Payloads.cancelled(paid, CancelReason.BUYER));
        return Refunding.own(
                turn, paid.leaving(CancelReason.BUYER), Refund.cancelledKey(paid), RefundReason.BUYER_CANCELLED);
    }
}
