package io.lintuan.workload.replay.evidence;

import java.util.Map;
import java.util.Set;

/**
 * What the topic said of a run; amounts in minor units.
 *
 * @param duplicated events that came again, and orders placed more than once
 * @param orderEvents number of different events by type, of the types that ClickHouse keeps as order facts
 */
public record StreamFigures(
        Set<String> orderIds,
        long grossMinor,
        long paidMinor,
        long refundedMinor,
        long duplicated,
        Map<String, Long> orderEvents) {
    public StreamFigures {
        orderIds = Set.copyOf(orderIds);
        orderEvents = Map.copyOf(orderEvents);
    }
}
