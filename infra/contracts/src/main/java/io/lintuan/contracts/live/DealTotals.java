package io.lintuan.contracts.live;

import java.time.Instant;

/** A deal's GMV so far, absolute, folded through its event {@code throughSequence} (recorded at {@code recordedAt}). */
public record DealTotals(
        String dealId,
        String communityId,
        String leaderId,
        long grossMinor,
        long paidMinor,
        long refundedMinor,
        long netMinor,
        int orders,
        int paidOrders,
        int paidQuantity,
        long throughSequence,
        Instant recordedAt) {}
