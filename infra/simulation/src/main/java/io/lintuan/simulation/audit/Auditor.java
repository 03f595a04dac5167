package io.lintuan.simulation.audit;

import io.lintuan.deal.model.Asked;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.Outcome;
import io.lintuan.deal.model.RefusalCode;
import io.lintuan.desk.DealCommit;
import io.lintuan.simulation.engine.Surroundings;
import io.lintuan.simulation.model.DealModel;
import io.lintuan.simulation.model.DealPlan;
import io.lintuan.simulation.outside.Provider;
import io.lintuan.simulation.service.MemoryStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks after every step that changed something. Nothing else changes anything: deals only move by a commit, money only there and at the provider. */
public final class Auditor {
    private static final String ACCEPTED = "accepted";

    private final Surroundings around;
    private final MemoryStore store;
    private final Map<UUID, DealModel> models = new LinkedHashMap<>();
    private final KeyRules keys;
    private final OrderRules orders;
    private final TeamsRules teams;
    private final MoneyRules money;
    private final EventRules events;
    private final Sights sights;
    private final GroupSights groupSights;
    private final RestRules rest;

    public Auditor(Surroundings around, MemoryStore store, List<DealPlan> plans, int ordersMost, Provider provider) {
        this.around = around;
        this.store = store;
        plans.forEach(plan -> models.put(plan.dealId(), new DealModel(plan, ordersMost)));
        this.keys = new KeyRules(around.findings());
        this.orders = new OrderRules(around, store);
        this.teams = new TeamsRules(around, store);
        this.money = new MoneyRules(around, store, models.values(), provider);
        this.events = new EventRules(around.findings());
        this.sights = new Sights(around.coverage());
        this.groupSights = new GroupSights(around.coverage());
        this.rest = new RestRules(around.findings(), store, models.values(), provider);
    }

    /** A deal moved. */
    public void committed(DealCommit commit, List<Asked> commands) {
        Decision decision = commit.decision();
        DealModel model = models.get(commit.dealId());
        for (int i = 0; i < commands.size(); i++) {
            compare(model, commands.get(i), decision.outcomes().get(i), commit);
        }
        DealState after = store.deal(commit.dealId());
        around.trace().say(() -> "  version " + after.version() + ": " + after.status() + ", " + Told.of(decision));
        keys.look(commit);
        orders.look(model, decision);
        teams.look(model, decision);
        money.look(model, decision);
        events.look(decision);
        sights.look(decision);
        groupSights.look(decision);
    }

    /** The provider charged somebody or sent money back. */
    public void moneyMoved() {
        money.lookAtTheProvider();
    }

    /** Everything came to rest. */
    public void atRest() {
        rest.look();
        events.atRest(store.deals());
    }

    private void compare(DealModel model, Asked asked, Outcome outcome, DealCommit commit) {
        RefusalCode expected = model.take(asked.command(), commit.decision().after(), commit.recordedAt());
        RefusalCode told = outcome.fold(accepted -> null, Outcome.Refused::code);
        String word = told == null ? ACCEPTED : told.name();
        String command = asked.command().getClass().getSimpleName();
        around.coverage().saw(command, word);
        around.trace().say(() -> Told.of(asked.command()) + ": " + word);
        if (expected != told) {
            around.findings()
                    .add(
                            "outcome",
                            asked.command() + " came to " + word + " where the rules say "
                                    + (expected == null ? ACCEPTED : expected));
        }
    }
}
