package io.lintuan.deal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The decision of a group deal: a pure function of the state, the commands in the order they were taken, and the time. */
public final class GroupDeal {
    private GroupDeal() {}

    /**
     * Decides commands in the order they were taken; a refused one changes nothing.
     *
     * @param now the desk's clock; every moment that is decided about or written down has microseconds
     */
    public static Decision decide(DealState state, List<Asked> commands, Instant now) {
        return decide(state, commands, now, Following.ORDERS_MOST);
    }

    /** As in a large deal: no more than about {@code ordersMost} orders follow what became of it in one decision. */
    public static Decision decide(DealState state, List<Asked> commands, Instant now, int ordersMost) {
        Turn turn = new Turn(state, now, ordersMost);
        Rules rules = new Rules(turn);
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        for (Asked asked : commands) {
            outcomes.add(turn.begin(asked) ? decide(turn, rules, asked.command()) : notAllowed());
        }
        return turn.end(outcomes);
    }

    private static Outcome decide(Turn turn, Rules rules, DealCommand command) {
        Outcome outcome = command.fold(rules);
        if (turn.touchedTeams().isEmpty()) {
            return outcome;
        }
        Teaming.settle(turn);
        return outcome.fold(accepted -> afterwards(turn, accepted), refused -> refused);
    }

    /** The order as it is once its team was settled, too. */
    private static Outcome afterwards(Turn turn, Outcome.Accepted accepted) {
        return new Outcome.Accepted(
                accepted.order().flatMap(order -> turn.state().order(order.orderId())), accepted.paymentId());
    }

    private static Outcome notAllowed() {
        return Outcome.refused(RefusalCode.OCCURRED_AT_NOT_ALLOWED);
    }
}
