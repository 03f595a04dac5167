package io.lintuan.workload.replay.evidence;

import java.util.Map;
import java.util.Set;

/**
 * What ClickHouse knows of a run, from the facts and, independently, from the minutes that Flink keeps.
 *
 * @param duplicated facts beyond one per placed order line
 * @param orderEvents different events by type among the facts
 */
public record ClickHouseFigures(
        Set<String> orderIds, Sums facts, Sums minutes, long duplicated, Map<String, Long> orderEvents) {
    public ClickHouseFigures {
        orderIds = Set.copyOf(orderIds);
        orderEvents = Map.copyOf(orderEvents);
    }

    /** Amounts in minor units. */
    public record Sums(long orders, long grossMinor, long paidMinor, long refundedMinor, long netMinor) {}
}
