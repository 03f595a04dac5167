package io.lintuan.bench.orders;

import io.lintuan.bench.http.Load;
import io.lintuan.bench.http.LoadResult;
import io.lintuan.bench.report.Goal;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.report.Round;
import io.lintuan.workload.replay.report.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** P1 to P3: everybody joins one deal. Every part of a round has a deal of its own, so none inherits a longer list. */
final class HotDeal {
    private static final int CALLERS_SOME = 64;
    private static final int CALLERS_MANY = 256;
    private static final double CALM = 0.6;

    private final Ground ground;
    private final List<Round> peak = new ArrayList<>();
    private final List<Round> crowd = new ArrayList<>();
    private final List<Round> calm = new ArrayList<>();
    private int dealsOfCeiling;

    HotDeal(Ground ground) {
        this.ground = ground;
    }

    List<Measure> measure() throws Exception {
        try (Load load = ground.load()) {
            warmUp(load);
            for (int round = 1; round <= ground.plan().rounds(); round++) {
                round(load, round);
            }
        }
        List<String> none = List.of();
        return List.of(
                new Measure(
                        "P1", "orders/s on one hot deal, pgbench order by order", Goal.ratioAtLeast(3, 8), peak, none),
                new Measure("P2", "orders/s at 256 callers, at the peak", Goal.ratioAtLeast(0.9, 0.95), crowd, none),
                new Measure("P3", "order p99 in ms at 60 % of P1, open loop", Goal.valueAtMost(100, 40), calm, none));
    }

    private void warmUp(Load load) throws Exception {
        for (int callers : new int[] {CALLERS_SOME, CALLERS_MANY}) {
            ground.progress()
                    .println("warm-up: "
                            + ground.saturate(load, callers, joins()).summary());
        }
    }

    private void round(Load load, int number) throws Exception {
        ground.tables().tidy();
        double ceiling = ceiling();
        LoadResult some = ground.saturate(load, CALLERS_SOME, joins());
        LoadResult many = ground.saturate(load, CALLERS_MANY, joins());
        ground.tables().tidy();
        double best = Math.max(some.perSecond(), many.perSecond());
        LoadResult steady = load.steady(CALLERS_MANY, best * CALM, ground.plan().time(), joins())
                .accepted();
        double machine = Machine.here().loadAverage();
        peak.add(new Round(best, ceiling, machine));
        crowd.add(new Round(many.perSecond(), best, machine));
        calm.add(new Round(steady.msAt(99), 0, machine));
        ground.progress()
                .printf(
                        Locale.ROOT,
                        "round %d: pgbench %,.0f/s; %d callers: %s; %d callers: %s; steady: %s%n",
                        number,
                        ceiling,
                        CALLERS_SOME,
                        some.summary(),
                        CALLERS_MANY,
                        many.summary(),
                        steady.summary());
    }

    private double ceiling() throws Exception {
        int number = ++dealsOfCeiling;
        ground.tables().add(number, ground.people().open(1));
        return ground.ceiling(ground.tables().oneOrder(number, number));
    }

    private Joins joins() {
        return ground.joins(ground.people().open(1));
    }
}
