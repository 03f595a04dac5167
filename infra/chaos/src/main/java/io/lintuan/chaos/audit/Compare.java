package io.lintuan.chaos.audit;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says where two sources differ about the same things. */
final class Compare {
    private Compare() {}

    /** A finding for each key of which the sources say different things; {@code nothing} stands for what one lacks. */
    static <K extends Comparable<K>, V> Stream<Finding> equal(
            String invariant, String what, Source<K, V> one, Source<K, V> other, V nothing) {
        return Stream.concat(one.byKey().keySet().stream(), other.byKey().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .filter(key -> !Objects.equals(one.of(key, nothing), other.of(key, nothing)))
                .map(key -> new Finding(
                        invariant,
                        subject(what, key, one.name(), other.name()),
                        "%s %s is %s in %s and %s in %s"
                                .formatted(
                                        what,
                                        key,
                                        one.of(key, nothing),
                                        one.name(),
                                        other.of(key, nothing),
                                        other.name())));
    }

    /** How a difference between two sources is told from all others. */
    static String subject(String what, Object key, String one, String other) {
        return "%s %s in %s and %s".formatted(what, key, one, other);
    }

    record Source<K, V>(String name, Map<K, V> byKey) {
        V of(K key, V nothing) {
            return byKey.getOrDefault(key, nothing);
        }
    }

    /** Sums of longs by key. */
    static <T, K> Map<K, Long> sums(Stream<T> things, Function<T, K> key, Function<T, Long> value) {
        return things.collect(Collectors.toMap(key, value, Math::addExact));
    }
}
