package io.lintuan.bench.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A measure of the quality page.
 *
 * @param name for example {@code P1}
 * @param what in words, with the unit of value and ceiling
 * @param goal what is asked of it
 * @param rounds at least one
 * @param notes further figures of the same run
 * @param asMeant whether the rounds were what the measure speaks of; what was measured under less is not reached
 */
public record Measure(String name, String what, Goal goal, List<Round> rounds, List<String> notes, boolean asMeant) {
    public Measure {
        rounds = List.copyOf(rounds);
        notes = List.copyOf(notes);
    }

    public Measure(String name, String what, Goal goal, List<Round> rounds, List<String> notes) {
        this(name, what, goal, rounds, notes, true);
    }

    /** Median of the rounds, in the unit of {@link #what}. */
    public double value() {
        return median(Round::value);
    }

    /** Median of the rounds; 0 where there is nothing to compare with. */
    public double ceiling() {
        return median(Round::ceiling);
    }

    /** Median of the rounds' own ratios, so that a disturbed round disturbs both of its parts; empty without a ceiling. */
    public Optional<Double> ratio() {
        return ceiling() == 0 ? Optional.empty() : Optional.of(median(round -> round.value() / round.ceiling()));
    }

    /** Whether the floor is reached. */
    public boolean reached() {
        return asMeant && goal.reachedBy(goal.ofRatio() ? ratio().orElseThrow() : value());
    }

    private double median(ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
