package io.lintuan.chaos.plan;

import java.util.List;

/** All that a seed does: the same for ever, as long as this package is. How threads interleave is not in it. */
public record SeedPlan(long seed, List<PlannedDeal> deals, List<Fault> faults) {
    public SeedPlan {
        deals = List.copyOf(deals);
        faults = List.copyOf(faults);
    }

    public static SeedPlan of(long seed) {
        List<PlannedDeal> deals = DealPlan.of(seed);
        return new SeedPlan(seed, deals, FaultPlan.of(seed, visits(deals)));
    }

    /** What faults count by: a visit, whatever it needs, is one operation, and so is a late comer. */
    public int operations() {
        return visits(deals);
    }

    private static int visits(List<PlannedDeal> deals) {
        return deals.stream()
                .mapToInt(deal -> deal.visits().size() + deal.lateComers())
                .sum();
    }
}
