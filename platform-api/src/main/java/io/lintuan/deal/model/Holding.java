package io.lintuan.deal.model;

import io.lintuan.contracts.event.CommissionHeld;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.deal.model.DealCommand.HoldCommission;
import java.util.Optional;

/** A fraud signal freezes the commission of an order and leaves the neighbor's order alone. */
final class Holding {
    private Holding() {}

    static Outcome decide(Turn turn, HoldCommission command) {
        Optional<Order> found = turn.state().order(command.orderId());
        if (found.isEmpty()) {
            return Outcome.refused(RefusalCode.ORDER_NOT_FOUND);
        }
        Order order = found.get();
        if (order.commission().signals().contains(command.signalId())) {
            return Outcome.accepted(order);
        }
        turn.reported(command.occurredAt(), order.placement().placedAt());
        turn.effects()
                .signals()
                .add(new Decision.Signal(
                        command.signalId(), order.orderId(), command.ruleId(), command.evidence(), turn.at()));
        Order signalled = turn.change(order.with(order.commission().heldBy(command.signalId())));
        if (!order.commission().held() && order.commission().amountMinor() > 0) {
            freeze(turn, signalled, command.signalId());
        }
        return Outcome.accepted(signalled);
    }

    static void freeze(Turn turn, Order order, String signalId) {
        long frozenMinor = order.commission().amountMinor();
        new Books(turn, order).hold(frozenMinor, signalId);
        turn.say(
                DealEventType.COMMISSION_HELD,
                new CommissionHeld(
                        order.orderId().toString(),
                        signalId,
                        frozenMinor,
                        turn.terms().currency()));
    }
}
