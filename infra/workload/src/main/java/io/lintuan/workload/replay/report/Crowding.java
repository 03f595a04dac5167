package io.lintuan.workload.replay.report;

/**
 * How hard people had to race for stock.
 *
 * @param shortDeals deals with less stock than was asked for
 * @param largestDealGroups groups of the deal with the most people
 * @param largestDealJoins people of that deal
 * @param largestWaveJoins the most people let loose on one deal at once
 * @param largestShortWaveJoins the same among the deals that were short
 */
public record Crowding(
        long shortDeals,
        long largestDealGroups,
        long largestDealJoins,
        long largestWaveJoins,
        long largestShortWaveJoins) {}
