package io.lintuan.desk;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One attempt at a batch: every deal decided once, and who gets which answer if its deal moves. */
final class Round {
    private static final System.Logger LOG = System.getLogger(Round.class.getName());

    private final List<DealCommit> commits = new ArrayList<>();
    private final Map<UUID, List<Pending>> commands;
    private final Map<UUID, List<Answer>> answers = new LinkedHashMap<>();

    private Round(Map<UUID, List<Pending>> commands) {
        this.commands = commands;
    }

    static Round decide(Map<UUID, List<Pending>> commands, Map<UUID, DealState> states, Instant now, Decider decider) {
        Round round = new Round(commands);
        commands.forEach((dealId, pending) -> {
            try {
                round.add(decider, states.get(dealId), pending, now);
            } catch (RuntimeException defect) {
                // A defect that one deal meets must not take the other deals of the batch, or the lane, with it.
                LOG.log(System.Logger.Level.ERROR, "deal " + dealId + " could not be decided", defect);
                pending.forEach(one -> one.fail(defect));
            }
        });
        return round;
    }

    List<DealCommit> commits() {
        return commits;
    }

    List<Pending> commandsOf(UUID dealId) {
        return commands.get(dealId);
    }

    void answer(UUID dealId) {
        List<Pending> asked = commands.get(dealId);
        List<Answer> given = answers.get(dealId);
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).succeed(given.get(i));
        }
    }

    private void add(Decider decider, DealState state, List<Pending> pending, Instant now) {
        Decision decision =
                decider.decide(state, pending.stream().map(Pending::asked).toList(), now);
        List<Answer> given = decision.outcomes().stream()
                .map(outcome -> Answers.of(outcome, state.terms(), now))
                .toList();
        List<DealCommit.KeyedAnswer> keyed = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Answer answer = given.get(i);
            pending.get(i).key().ifPresent(key -> keyed.add(new DealCommit.KeyedAnswer(key, answer)));
        }
        commits.add(new DealCommit(decision, keyed, now));
        answers.put(state.terms().dealId(), given);
    }
}
