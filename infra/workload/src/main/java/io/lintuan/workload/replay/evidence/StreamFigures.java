package io.lintuan.workload.replay.evidence;

import java.util.Map;
import java.util.Set;

/**
 * What the topic of deal events said of a run.
 *
 * @param duplicated events that came again, and orders placed or paid more than once
 * @param orderEvents number of different events by type, of the types that ClickHouse keeps as order facts
 */
public record StreamFigures(Set<String> orderIds, Sums sums, long duplicated, Map<String, Long> orderEvents) {
    public StreamFigures {
        orderIds = Set.copyOf(orderIds);
        orderEvents = Map.copyOf(orderEvents);
    }
}
