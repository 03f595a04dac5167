package io.lintuan.bench.orders;

import io.lintuan.bench.http.Load;
import io.lintuan.bench.http.LoadResult;
import io.lintuan.bench.http.Requests;
import io.lintuan.bench.report.Goal;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.report.Round;
import io.lintuan.workload.replay.report.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** P4: orders spread evenly over a thousand deals, where no batch helps; pgbench meets no contention either. */
final class ManyDeals {
    private static final int DEALS = 1_000;
    private static final int CALLERS = 64;
    private static final int CEILING_CLIENTS = 16;

    private final Ground ground;

    ManyDeals(Ground ground) {
        this.ground = ground;
    }

    Measure measure() throws Exception {
        ground.tables().add(1, ground.people().open(DEALS));
        Joins joins = new Joins(
                new Requests("127.0.0.1", ground.service().port()),
                ground.people().buyers(),
                ground.people().open(DEALS));
        List<Round> rounds = new ArrayList<>();
        try (Load load = new Load("127.0.0.1", ground.service().port())) {
            HotDeal.checked(load.saturate(CALLERS, ground.plan().time().multipliedBy(2), joins));
            for (int round = 1; round <= ground.plan().rounds(); round++) {
                ground.tables().tidy();
                double ceiling = ground.pgbench()
                        .perSecond(
                                ground.tables().oneOrder(1, DEALS),
                                CEILING_CLIENTS,
                                ground.plan().time());
                ground.tables().tidy();
                LoadResult result =
                        HotDeal.checked(load.saturate(CALLERS, ground.plan().time(), joins));
                rounds.add(new Round(result.perSecond(), ceiling, Machine.here().loadAverage()));
                ground.progress()
                        .printf(Locale.ROOT, "round %d: pgbench %,.0f/s; %s%n", round, ceiling, HotDeal.line(result));
            }
        }
        return new Measure(
                "P4", "orders/s over 1,000 deals, pgbench of the same", Goal.atLeast(0.25, 0.4), rounds, List.of());
    }
}
