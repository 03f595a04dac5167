package io.lintuan.deal.model;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.DealFailed;
import io.lintuan.contracts.event.DealFormed;
import io.lintuan.deal.model.DealCommand.CutOff;
import java.util.List;
import java.util.Optional;

/**
 * The end of joining. A seat that is held at the cut-off keeps its time to pay, so the deal is decided when the last of
 * them is paid or falls free: at once when there is none.
 */
final class Closing {
    private Closing() {}

    static Outcome cutOff(Turn turn, CutOff command) {
        boolean byTimer = command.leaderId() == null;
        if (!byTimer && !command.leaderId().equals(turn.terms().leaderId())) {
            return Outcome.refused(RefusalCode.NOT_YOUR_DEAL);
        }
        if (byTimer && Following.isUnfinished(turn.state())) {
            Following.some(turn);
            return Outcome.accepted();
        }
        return switch (turn.state().status()) {
            case OPEN -> {
                boolean due = !turn.at().isBefore(turn.terms().cutOffAt());
                if (due || !byTimer) {
                    close(turn);
                }
                yield Outcome.accepted();
            }
            case CUT_OFF -> expireSeats(turn);
            default -> Outcome.refused(RefusalCode.DEAL_ALREADY_DECIDED);
        };
    }

    static Outcome expireSeats(Turn turn) {
        for (HeldSeat seat : List.copyOf(turn.state().seats().held())) {
            if (seat.until().isAfter(turn.at())) {
                break;
            }
            Order order = turn.state().order(seat.orderId()).orElseThrow();
            Cancelling.release(turn, order, CancelReason.SEAT_EXPIRED);
        }
        decideWhenAllSeatsAreSettled(turn);
        return Outcome.accepted();
    }

    static void decideWhenAllSeatsAreSettled(Turn turn) {
        DealState state = turn.state();
        if (state.status() != DealStatus.CUT_OFF || !state.seats().held().isEmpty()) {
            return;
        }
        turn.at(turn.decidesAt());
        int paid = state.paidQuantity();
        int orders = (int) state.orders().values().stream()
                .filter(order -> order.status() == OrderStatus.PAID_WAITING_GROUP)
                .count();
        Optional<AtCutOff> closing = AtCutOff.of(state);
        if (paid >= turn.terms().minimumQuantity() && closing.isPresent()) {
            turn.become(closing.get().applied().decided(DealStatus.FORMED, turn.at()));
            turn.say(
                    DealEventType.DEAL_FORMED,
                    new DealFormed(paid, orders, closing.get().goingBack()));
        } else {
            turn.become(state.decided(DealStatus.FAILED, turn.at()));
            turn.say(DealEventType.DEAL_FAILED, new DealFailed(paid, orders));
        }
        Following.some(turn);
    }

    private static void close(Turn turn) {
        turn.become(turn.state().become(DealStatus.CUT_OFF));
        expireSeats(turn);
    }
}
