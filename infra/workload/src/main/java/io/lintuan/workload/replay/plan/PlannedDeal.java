package io.lintuan.workload.replay.plan;

import io.lintuan.workload.replay.input.Group;
import io.lintuan.workload.replay.input.Outcome;
import java.util.List;

/**
 * A deal of one item from one file.
 *
 * @param number position in the plan, from 0
 * @param groups the groups it gathers
 * @param waves joins that happen within minutes of each other, wave after wave; within a wave nobody's seat can expire
 */
public record PlannedDeal(
        int number,
        Outcome outcome,
        long item,
        List<Group> groups,
        DealTerms terms,
        DealTimes times,
        List<List<PlannedJoin>> waves,
        Repeat openRepeat,
        Repeat cutOffRepeat) {
    public PlannedDeal {
        groups = List.copyOf(groups);
        waves = waves.stream().map(List::copyOf).toList();
    }

    /** Pieces that may be left of a stock that was short: who was refused last wanted at least one more than these. */
    public int leftAtMost() {
        return joins().stream()
                        .filter(join -> !join.overLimit())
                        .mapToInt(PlannedJoin::quantity)
                        .max()
                        .orElse(1)
                - 1;
    }

    /** All joins in the order of their waves. */
    public List<PlannedJoin> joins() {
        return waves.stream().flatMap(List::stream).toList();
    }
}
