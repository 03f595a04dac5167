package io.lintuan.deal.model;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.DealFailed;
import io.lintuan.contracts.event.DealFormed;
import io.lintuan.deal.model.DealCommand.AcceptLowerTier;
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
                boolean due = !turn.at().isBefore(turn.state().cutOffAt());
                if (due || !byTimer) {
                    close(turn);
                } else {
                    Teaming.expire(turn);
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
        Teaming.expire(turn);
        decideWhenAllSeatsAreSettled(turn);
        return Outcome.accepted();
    }

    static void decideWhenAllSeatsAreSettled(Turn turn) {
        DealState state = turn.state();
        boolean settled =
                state.seats().held().isEmpty() && state.seats().teams().forming() == 0;
        if (state.status() != DealStatus.CUT_OFF || !settled) {
            return;
        }
        turn.at(turn.decidesAt());
        int paid = state.paidQuantity();
        int orders = paidOrders(state);
        Optional<AtCutOff> closing = isEnough(state, orders) ? AtCutOff.of(state) : Optional.empty();
        if (closing.isPresent()) {
            turn.become(closing.get().applied().decided(DealStatus.FORMED, turn.at()));
            turn.say(
                    DealEventType.DEAL_FORMED,
                    new DealFormed(paid, orders, closing.get().goingBack()));
        } else if (Extending.isLeft(state)) {
            Extending.afterAMiss(turn);
            return;
        } else {
            turn.become(state.decided(DealStatus.FAILED, turn.at()));
            turn.say(DealEventType.DEAL_FAILED, new DealFailed(paid, orders));
        }
        Following.some(turn);
    }

    /** The leader need not wait for the cut-off to have what was agreed for a missed minimum. */
    static Outcome acceptLowerTier(Turn turn, AcceptLowerTier command) {
        DealState state = turn.state();
        if (!command.leaderId().equals(turn.terms().leaderId())) {
            return Outcome.refused(RefusalCode.NOT_YOUR_DEAL);
        }
        if (turn.terms().group().failurePolicy() != FailurePolicy.ACCEPT_LOWER_TIER) {
            return Outcome.refused(RefusalCode.LOWER_TIER_NOT_AGREED);
        }
        if (state.status() != DealStatus.OPEN && state.status() != DealStatus.CUT_OFF) {
            return Outcome.refused(RefusalCode.DEAL_ALREADY_DECIDED);
        }
        if (state.paidQuantity() == 0) {
            return Outcome.refused(RefusalCode.NOBODY_PAID);
        }
        return cutOff(turn, new CutOff(command.leaderId()));
    }

    private static boolean isEnough(DealState state, int paidOrders) {
        boolean lower = state.terms().group().failurePolicy() == FailurePolicy.ACCEPT_LOWER_TIER && paidOrders > 0;
        return lower || Minimum.isReached(state);
    }

    static int paidOrders(DealState state) {
        return (int) state.orders().values().stream()
                .filter(order ->
                        order.status() == OrderStatus.PAID_WAITING_GROUP || order.status() == OrderStatus.CONFIRMED)
                .count();
    }

    private static void close(Turn turn) {
        turn.become(turn.state().become(DealStatus.CUT_OFF));
        expireSeats(turn);
    }
}
