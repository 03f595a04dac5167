package io.lintuan.contracts.event;

import java.time.Instant;
import java.util.List;

/** A neighbor joined: seats are held until {@code heldUntil}. */
public record OrderPlaced(
        String orderId, String buyer, long amountMinor, String currency, Instant heldUntil, List<OrderLine> lines) {}
