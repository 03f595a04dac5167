package io.lintuan.workload.replay;

import java.util.List;

/** How a deal of the run ended for the client: the last status it saw, and how many orders were collected. */
record DealResult(String dealId, String status, int commissionBasisPoints, List<AcceptedOrder> orders, int collected) {
    DealResult {
        orders = List.copyOf(orders);
    }

    boolean formed() {
        return status.equals("FORMED") || status.equals("READY_FOR_PICKUP");
    }

    boolean failed() {
        return status.equals("FAILED");
    }

    /** What the leader has earned, computed from the client's own figures: each order floors on its own. */
    long commissionMinor() {
        return formed()
                ? orders.stream()
                        .mapToLong(order -> Math.multiplyExact(order.amountMinor(), commissionBasisPoints) / 10_000)
                        .sum()
                : 0;
    }
}
