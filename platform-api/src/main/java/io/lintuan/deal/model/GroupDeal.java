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
        Turn turn = new Turn(state, now);
        Rules rules = new Rules(turn);
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        for (Asked asked : commands) {
            outcomes.add(turn.begin(asked) ? asked.command().fold(rules) : notAllowed());
        }
        return turn.end(outcomes);
    }

    private static Outcome notAllowed() {
        return Outcome.refused(RefusalCode.OCCURRED_AT_NOT_ALLOWED);
    }
}
