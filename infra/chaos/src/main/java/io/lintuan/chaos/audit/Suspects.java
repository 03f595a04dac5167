package io.lintuan.chaos.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a first look has found, until a later one clears it. The same is found again when the subject is the same: its
 * figures may have moved with the traffic. A look that had to leave a subject out clears nothing, or a busy deal would
 * never be convicted.
 */
final class Suspects {
    private static final int TIMES_LEAST = 2;

    private record Subject(String invariant, String name) {
        static Subject of(Finding finding) {
            return new Subject(finding.invariant(), finding.subject());
        }
    }

    private record Found(Finding last, int times) {
        Found again(Found next) {
            return new Found(next.last, times + 1);
        }
    }

    private final Map<Subject, Found> found;

    Suspects(List<Finding> first) {
        this.found = bySubject(first);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void seenAgain(List<Finding> findings, Set<String> leftOut) {
        Map<Subject, Found> now = bySubject(findings);
        found.keySet().removeIf(subject -> !now.containsKey(subject) && !leftOut.contains(subject.name()));
        now.forEach((subject, next) -> found.computeIfPresent(subject, (same, before) -> before.again(next)));
    }

    /** In the order of the first look; what only that one could judge is not among them. */
    List<Finding> confirmed() {
        return found.values().stream()
                .filter(one -> one.times() >= TIMES_LEAST)
                .map(Found::last)
                .toList();
    }

    private static Map<Subject, Found> bySubject(List<Finding> findings) {
        Map<Subject, Found> found = new LinkedHashMap<>();
        findings.forEach(finding -> found.putIfAbsent(Subject.of(finding), new Found(finding, 1)));
        return found;
    }
}
