package io.lintuan.workload.replay.plan;

import io.lintuan.workload.replay.input.Group;
import io.lintuan.workload.replay.input.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * A deal of one item from one file.
 *
 * @param number position in the plan, from 0
 * @param groups the groups it gathers
 * @param teamSize people of each team, 0 when the deal is one group as a whole
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
        Repeat cutOffRepeat,
        int teamSize) {
    /** The time a team has: more than a wave lasts, and over before the cut-off. */
    public static final int TEAM_MINUTES = 15;

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

    /** The joins of a wave, team by team, who starts it first. A failed team has fewer than it needs. */
    public List<List<PlannedJoin>> teams(List<PlannedJoin> wave) {
        int members = groups.get(0).members().size();
        List<List<PlannedJoin>> teams = new ArrayList<>();
        for (int from = 0; from < wave.size(); from += members) {
            teams.add(wave.subList(from, from + members));
        }
        return teams;
    }

    /** All joins in the order of their waves. */
    public List<PlannedJoin> joins() {
        return waves.stream().flatMap(List::stream).toList();
    }
}
