package io.lintuan.workload.replay.evidence;

import java.util.Map;
import java.util.Set;

/**
 * What ClickHouse knows of a run: from the facts and, each on a way of its own through Flink, from the totals of minutes and
 * of deals.
 *
 * @param orderEvents different events by type among the facts
 */
public record ClickHouseFigures(
        Set<String> orderIds,
        Sums facts,
        Sums minutes,
        Map<String, Sums> deals,
        GreenFigures green,
        Repeats repeats,
        Map<String, Long> orderEvents) {
    public ClickHouseFigures {
        orderIds = Set.copyOf(orderIds);
        deals = Map.copyOf(deals);
        orderEvents = Map.copyOf(orderEvents);
    }

    /**
     * What is there more than once.
     *
     * @param saidTwice lines placed or paid by more than one event: reads with FINAL count them twice
     * @param contradicting rows of one key that differ: reads with FINAL hide one of them
     * @param writtenAgain equal rows not merged yet, as a job writes them after a restore: harmless
     */
    public record Repeats(long saidTwice, long contradicting, long writtenAgain) {}
}
