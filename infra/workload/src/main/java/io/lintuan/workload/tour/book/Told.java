package io.lintuan.workload.tour.book;

import java.util.List;

/** A chapter that was played: its title, what happened in a sentence, what was seen at the end, and what was checked. */
public record Told(String title, String story, Seen seen, List<Check> checks) {
    public Told {
        checks = List.copyOf(checks);
    }

    public boolean holds() {
        return checks.stream().allMatch(Check::holds);
    }
}
