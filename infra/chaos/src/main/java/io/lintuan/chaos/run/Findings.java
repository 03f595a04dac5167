package io.lintuan.chaos.run;

import io.lintuan.chaos.audit.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong, from whichever thread sees it; each sentence once. */
final class Findings {
    private final Set<Finding> all = new LinkedHashSet<>();
    private final Set<String> unjudged = new LinkedHashSet<>();

    synchronized void add(String invariant, String sentence) {
        all.add(Finding.once(invariant, sentence));
    }

    synchronized void addAll(List<Finding> found) {
        all.addAll(found);
    }

    /** What we could not do or look at, and why. */
    synchronized void addUnjudged(String sentence) {
        unjudged.add(sentence);
    }

    synchronized List<String> unjudged() {
        return new ArrayList<>(unjudged);
    }

    synchronized List<Finding> all() {
        return new ArrayList<>(all);
    }
}
