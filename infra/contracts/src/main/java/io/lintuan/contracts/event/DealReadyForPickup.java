package io.lintuan.contracts.event;

/** The goods arrived at the pickup point. */
public record DealReadyForPickup(String pickupPointId) {}
