package io.lintuan.deal.model;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.DealExtended;
import io.lintuan.deal.model.DealCommand.Extend;
import java.time.Duration;
import java.time.Instant;

/**
 * A deal is open for longer than was said at first, once, by the time that was said at first. It is used up when the
 * minimum is missed, or by the leader before that.
 */
final class Extending {
    private Extending() {}

    static Outcome decide(Turn turn, Extend command) {
        DealState state = turn.state();
        if (!turn.terms().leaderId().equals(command.leaderId())) {
            return Outcome.refused(RefusalCode.NOT_YOUR_DEAL);
        }
        if (turn.terms().group().extendBy().isEmpty()) {
            return Outcome.refused(RefusalCode.EXTENSION_NOT_AGREED);
        }
        if (!Joining.isOpen(turn)) {
            return Outcome.refused(RefusalCode.DEAL_NOT_OPEN);
        }
        if (state.extendedTo().isPresent()) {
            return Outcome.refused(RefusalCode.ALREADY_EXTENDED);
        }
        extend(turn, state.cutOffAt(), true);
        return Outcome.accepted();
    }

    static boolean isLeft(DealState state) {
        return state.terms().group().extendBy().isPresent()
                && state.extendedTo().isEmpty();
    }

    /** The minimum was missed: the deal is open again. */
    static void afterAMiss(Turn turn) {
        turn.become(turn.state().become(DealStatus.OPEN));
        extend(turn, turn.at(), false);
    }

    private static void extend(Turn turn, Instant from, boolean byLeader) {
        Duration by = turn.terms().group().extendBy().orElseThrow();
        turn.become(turn.state().extended(from.plus(by)));
        turn.say(DealEventType.DEAL_EXTENDED, new DealExtended(turn.state().cutOffAt(), byLeader));
    }
}
