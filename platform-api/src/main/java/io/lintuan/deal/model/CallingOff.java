package io.lintuan.deal.model;

import io.lintuan.contracts.event.DealCancelled;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.deal.model.DealCommand.CancelDeal;

/** The leader calls the whole deal off, until goods are on their way: seats are released and everybody is paid back. */
final class CallingOff {
    private CallingOff() {}

    static Outcome decide(Turn turn, CancelDeal command) {
        DealState state = turn.state();
        if (!turn.terms().leaderId().equals(command.leaderId())) {
            return Outcome.refused(RefusalCode.NOT_YOUR_DEAL);
        }
        if (!state.status().mayBecome(DealStatus.CANCELLED)) {
            return Outcome.refused(RefusalCode.DEAL_NOT_CANCELLABLE);
        }
        turn.at(turn.decidesAt());
        int orders = Closing.paidOrders(state);
        turn.become(state.decided(DealStatus.CANCELLED, turn.at()));
        turn.say(DealEventType.DEAL_CANCELLED, new DealCancelled(state.paidQuantity(), orders));
        Following.some(turn);
        return Outcome.accepted();
    }
}
