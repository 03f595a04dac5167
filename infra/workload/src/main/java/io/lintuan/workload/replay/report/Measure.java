package io.lintuan.workload.replay.report;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One figure as its sources know it, in the order in which an order passes them. */
public record Measure(String name, Map<String, Long> bySource) {
    public Measure {
        bySource = Collections.unmodifiableMap(new LinkedHashMap<>(bySource));
    }

    boolean agrees() {
        return new HashSet<>(bySource.values()).size() <= 1;
    }

    /** For example {@code grossMinor differs: client 100, postgres 100, stream 90, clickhouse 90}. */
    String difference() {
        return name + " differs: "
                + bySource.entrySet().stream()
                        .map(source -> source.getKey() + " " + source.getValue())
                        .collect(Collectors.joining(", "));
    }
}
