package io.lintuan.chaos.run;

import io.lintuan.chaos.audit.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong, from whichever thread sees it; each sentence once. */
final class Findings {
    private final Set<Finding> all = new LinkedHashSet<>();

    synchronized void add(String invariant, String sentence) {
        all.add(Finding.once(invariant, sentence));
    }

    synchronized void addAll(List<Finding> found) {
        all.addAll(found);
    }

    synchronized List<Finding> all() {
        return new ArrayList<>(all);
    }
}
