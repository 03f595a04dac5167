package io.lintuan.bench.orders;

import io.lintuan.bench.report.Goal;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.report.Round;
import java.util.List;

/** P4: orders spread evenly over a thousand deals, where no batch helps; pgbench meets no contention either. */
final class ManyDeals {
    private static final int DEALS = 1_000;

    private final Ground ground;

    ManyDeals(Ground ground) {
        this.ground = ground;
    }

    Measure measure() throws Exception {
        ground.tables().add(1, ground.people().open(DEALS));
        Joins joins = ground.joins(ground.people().open(DEALS));
        List<Round> rounds = ground.rounds(ground.tables().oneOrder(1, DEALS), joins);
        return new Measure(
                "P4",
                "orders/s over 1,000 deals, pgbench of the same",
                Goal.ratioAtLeast(0.25, 0.4),
                rounds,
                List.of());
    }
}
