package io.lintuan.contracts.event;

/** The leader called the deal off: every paid order is refunded. */
public record DealCancelled(int paidQuantity, int paidOrders) {}
