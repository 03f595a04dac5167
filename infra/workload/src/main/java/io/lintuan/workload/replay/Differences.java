package io.lintuan.workload.replay;

import io.lintuan.workload.replay.evidence.Sums;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two sides piece by piece: equal totals can hide two errors that cancel out. */
final class Differences {
    private Differences() {}

    /** A sentence with the first difference, or nothing. Who has nothing to say about a key says zero. */
    static <K extends Comparable<K>> Optional<String> between(
            String who, String what, Map<K, Sums> expected, Map<K, Sums> actual) {
        List<K> differing = expected.keySet().stream()
                .filter(key -> !expected.get(key).equals(said(actual, key)))
                .sorted()
                .toList();
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        K first = differing.get(0);
        return Optional.of("%s differs in %d of %d %s, first %s: client %s, %s %s"
                .formatted(
                        who,
                        differing.size(),
                        expected.size(),
                        what,
                        first,
                        expected.get(first),
                        who,
                        said(actual, first)));
    }

    /** Key by key the sum of both, for all keys of the first. */
    static <K> Map<K, Sums> plus(Map<K, Sums> some, Map<K, Sums> others) {
        Map<K, Sums> sum = new HashMap<>();
        some.forEach((key, sums) -> sum.put(key, sums.plus(said(others, key))));
        return sum;
    }

    static Sums total(Map<?, Sums> parts) {
        return parts.values().stream().reduce(Sums.NOTHING, Sums::plus);
    }

    private static <K> Sums said(Map<K, Sums> by, K key) {
        return by.getOrDefault(key, Sums.NOTHING);
    }
}
