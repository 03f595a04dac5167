package io.lintuan.contracts.event;

import java.time.Instant;

/** An order left, for the reason it says; one whose seat expired may still be paid and is then back. */
public record OrderCancelled(String orderId, String buyer, CancelReason reason, boolean paid, Instant placedAt) {}
