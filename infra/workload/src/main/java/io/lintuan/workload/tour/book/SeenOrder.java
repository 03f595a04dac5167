package io.lintuan.workload.tour.book;

import java.util.List;

/**
 * An order as its buyer sees it; minor units.
 *
 * @param wish what was asked for, for example {@code 3 x rice}
 * @param reasons why money went back, in words of the API
 * @param settledMinor what has arrived back
 */
public record SeenOrder(
        String who, String orderId, String wish, String status, List<String> reasons, long settledMinor) {
    public SeenOrder {
        reasons = List.copyOf(reasons);
    }
}
