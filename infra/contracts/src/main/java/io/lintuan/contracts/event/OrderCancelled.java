package io.lintuan.contracts.event;

import java.time.Instant;

/** An order left: by its buyer, by expiry of its seat, or because the deal failed. */
public record OrderCancelled(String orderId, String buyer, CancelReason reason, boolean paid, Instant placedAt) {}
