package io.lintuan.contracts.live;

import java.time.Instant;

/** All communities' GMV of one minute of event time, absolute; {@code version} is the number of events folded in. */
public record MinuteTotals(
        Instant minute,
        long grossMinor,
        long paidMinor,
        long refundedMinor,
        long netMinor,
        int orders,
        int paidOrders,
        long version) {}
