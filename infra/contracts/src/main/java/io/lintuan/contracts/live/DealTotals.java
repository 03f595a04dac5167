package io.lintuan.contracts.live;

import java.time.Instant;

/**
 * A deal's GMV so far, absolute.
 *
 * @param throughSequence how many of the deal's events were folded in; while none is missing, that is the number of the
 *     last one
 * @param recordedAt the latest recording time folded in
 */
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
