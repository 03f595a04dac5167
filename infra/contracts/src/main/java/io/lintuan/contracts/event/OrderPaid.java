package io.lintuan.contracts.event;

import java.time.Instant;
import java.util.List;

/** A payment confirmed the order; {@code placedAt} is the minute its gross amount was counted in. */
public record OrderPaid(
        String orderId,
        String buyer,
        String paymentId,
        long amountMinor,
        String currency,
        Instant placedAt,
        List<OrderLine> lines) {}
