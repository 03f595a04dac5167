package io.lintuan.workload.replay;

import io.lintuan.workload.replay.plan.PlannedDeal;
import io.lintuan.workload.replay.report.Crowding;
import java.util.Comparator;
import java.util.List;

/** Tells from a plan how hard people will have to race for stock. */
final class Crowds {
    private Crowds() {}

    static Crowding of(List<PlannedDeal> deals) {
        PlannedDeal largest = deals.stream()
                .max(Comparator.comparingInt(deal -> deal.joins().size()))
                .orElseThrow();
        List<PlannedDeal> shortOfStock =
                deals.stream().filter(deal -> deal.terms().stockShort()).toList();
        return new Crowding(
                shortOfStock.size(),
                largest.groups().size(),
                largest.joins().size(),
                largestWave(deals),
                largestWave(shortOfStock));
    }

    private static int largestWave(List<PlannedDeal> deals) {
        return deals.stream()
                .flatMap(deal -> deal.waves().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }
}
