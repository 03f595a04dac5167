package io.lintuan.contracts.event;

import java.time.Instant;

/** A neighbor collected the order at the pickup point. */
public record OrderPickedUp(String orderId, String buyer, String pickupPointId, int quantity, Instant paidAt) {}
