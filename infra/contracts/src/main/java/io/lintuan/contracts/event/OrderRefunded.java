package io.lintuan.contracts.event;

import java.time.Instant;
import java.util.List;

/** Money goes back, whole or in part; carries when the order was placed and paid, so that it is taken out of the minutes it came in. */
public record OrderRefunded(
        String orderId,
        String buyer,
        String refundId,
        String paymentId,
        RefundReason reason,
        long amountMinor,
        String currency,
        Instant placedAt,
        Instant paidAt,
        boolean counted,
        List<RefundLine> lines) {}
