package io.lintuan.simulation.engine;

import java.util.Map;
import java.util.TreeMap;

/** How often each thing was seen, by area. */
public final class Coverage {
    private final Map<String, Map<String, Long>> seen = new TreeMap<>();

    public void saw(String area, String what) {
        add(area, what, 1);
    }

    public void add(Coverage other) {
        other.seen.forEach((area, counts) -> counts.forEach((what, count) -> add(area, what, count)));
    }

    public long count(String area, String what) {
        return seen.getOrDefault(area, Map.of()).getOrDefault(what, 0L);
    }

    /** Sorted by name. */
    public Map<String, Map<String, Long>> all() {
        return seen;
    }

    private void add(String area, String what, long count) {
        seen.computeIfAbsent(area, name -> new TreeMap<>()).merge(what, count, Long::sum);
    }
}
