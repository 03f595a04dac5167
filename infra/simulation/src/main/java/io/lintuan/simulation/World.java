package io.lintuan.simulation;

import io.lintuan.simulation.audit.Auditor;
import io.lintuan.simulation.engine.Agenda;
import io.lintuan.simulation.engine.Dice;
import io.lintuan.simulation.engine.Life;
import io.lintuan.simulation.engine.Surroundings;
import io.lintuan.simulation.model.DealPlan;
import io.lintuan.simulation.outside.Buyer;
import io.lintuan.simulation.outside.Leader;
import io.lintuan.simulation.outside.Town;
import io.lintuan.simulation.service.Deciding;
import io.lintuan.simulation.service.Instance;
import io.lintuan.simulation.service.MemoryStore;
import io.lintuan.simulation.service.Plant;
import io.lintuan.simulation.service.RefundRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One run: two instances on one store, a provider, leaders and neighbors, first in a storm and then in calm. */
final class World {
    private static final Duration STORM = Duration.ofMinutes(150);
    private static final Duration CALM_MOST = Duration.ofHours(12);
    /** Above everything that holds a seat, lends a refund or waits to ask again. */
    private static final Duration AFTER_THE_LAST = Duration.ofMinutes(40);

    private static final int CRASHES_PER_TEN_THOUSAND = 60;

    /** Most of what an instance does is to look and find nothing; ends there would be ends nobody learns from. */
    private static final Set<String> LOOKS = Set.of("look at the time", "claim refunds", "look into the outbox");

    private static final int CRASHES_PER_TEN_THOUSAND_LOOKS = 6;
    private static final long STEPS_MOST = 300_000;

    private final Surroundings around;
    private final MemoryStore store;
    private final List<Instance> instances = new ArrayList<>();
    private final Town town;
    private final Auditor auditor;

    World(long seed, Make make, int traceLines) {
        around = Surroundings.of(seed, traceLines);
        store = make.store().apply(around.coverage());
        List<DealPlan> plans = Plans.draw(around.dice(), around.agenda());
        plans.forEach(store::open);
        town = new Town(around, store, plans, instances);
        // Small deals, half of them as if they were large: then their orders follow some at a time.
        int ordersMost = around.dice().chance(500) ? around.dice().between(1, 3) : 2_000;
        auditor = new Auditor(around, store, plans, ordersMost, town.provider());
        Deciding deciding = new Deciding(make.core().apply(ordersMost));
        store.witness(commit -> auditor.committed(commit, deciding.commandsOf(commit.decision())));
        town.whenMoneyMoves(auditor::moneyMoved);
        Plant plant = new Plant(deciding, town.provider(), make.refundName(), make.notesRefundsFirst());
        for (String name : List.of("A", "B")) {
            instances.add(new Instance(name, around, store, plant));
        }
        populate(plans);
    }

    SeedResult run(long seed) {
        Agenda agenda = around.agenda();
        instances.forEach(Instance::start);
        agenda.fate(this::endsHere);
        agenda.after(STORM, around.weather()::calmDown);
        house();
        Instant latest = agenda.start().plus(STORM).plus(CALM_MOST);
        Instant rest = null;
        while (!around.findings().any() && agenda.step()) {
            boolean quiet = around.weather().isCalm() && isQuiet();
            rest = quiet ? (rest == null ? agenda.now() : rest) : null;
            if (rest != null && agenda.now().isAfter(rest.plus(AFTER_THE_LAST))) {
                auditor.atRest();
                break;
            }
            if (agenda.now().isAfter(latest) || agenda.taken() > STEPS_MOST) {
                around.findings().add("future", "something never comes to rest");
            }
        }
        return SeedResult.of(seed, around);
    }

    private void populate(List<DealPlan> plans) {
        Dice dice = around.dice();
        int buyers = dice.between(5, 12);
        for (int i = 0; i < buyers; i++) {
            new Buyer(town).begin();
        }
        plans.forEach(plan -> new Leader(town, plan).begin());
    }

    /** Whoever looks after stuck refunds. */
    private void house() {
        around.agenda().after(around.weather().between(Duration.ofMinutes(10), Duration.ofMinutes(50)), () -> {
            if (store.refunds().free(around.agenda().now()) > 0) {
                around.coverage().saw("refund", "freed by the house");
            }
            house();
        });
    }

    private boolean isQuiet() {
        return town.isAtRest() && store.refunds().all().stream().allMatch(RefundRow::isSettled);
    }

    private boolean endsHere(Life life, String step) {
        int chance = LOOKS.contains(step) ? CRASHES_PER_TEN_THOUSAND_LOOKS : CRASHES_PER_TEN_THOUSAND;
        if (around.weather().isCalm() || around.dice().below(10_000) >= chance) {
            return false;
        }
        around.coverage().saw("crash before", step);
        instances.stream().filter(one -> one.is(life)).forEach(one -> one.crash(step));
        return true;
    }
}
