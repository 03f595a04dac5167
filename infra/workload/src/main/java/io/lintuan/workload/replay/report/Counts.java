package io.lintuan.workload.replay.report;

/** Figures that need no second source; {@code ordersPerSecond} is measured while people order, not while things arrive. */
public record Counts(
        long groups,
        long deals,
        long formed,
        long failed,
        long oversold,
        long lost,
        long duplicated,
        double ordersPerSecond,
        long commitToBoardMsP50,
        long commitToBoardMsP99,
        double seconds) {}
