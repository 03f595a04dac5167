package io.lintuan.simulation.engine;

import java.util.Optional;

/** What was found wrong. The first one ends a run: whatever follows may only follow from it. */
public final class Findings {

    /** A rule that does not hold, and what shows it. */
    public record Finding(String rule, String what) {
        @Override
        public String toString() {
            return rule + ": " + what;
        }
    }

    private Finding first;

    public void add(String rule, String what) {
        if (first == null) {
            first = new Finding(rule, what);
        }
    }

    public Optional<Finding> first() {
        return Optional.ofNullable(first);
    }

    public boolean any() {
        return first != null;
    }
}
