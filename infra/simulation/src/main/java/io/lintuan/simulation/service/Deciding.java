package io.lintuan.simulation.service;

import io.lintuan.deal.model.Asked;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Decision;
import io.lintuan.desk.Decider;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;

/** The core, and which commands each of its decisions was about: the auditor asks when one of them is committed. */
public final class Deciding implements Decider {
    private final Decider core;
    private final IdentityHashMap<Decision, List<Asked>> about = new IdentityHashMap<>();

    public Deciding(Decider core) {
        this.core = core;
    }

    @Override
    public Decision decide(DealState state, List<Asked> commands, Instant now) {
        Decision decision = core.decide(state, commands, now);
        about.put(decision, List.copyOf(commands));
        return decision;
    }

    public List<Asked> commandsOf(Decision committed) {
        return about.remove(committed);
    }
}
