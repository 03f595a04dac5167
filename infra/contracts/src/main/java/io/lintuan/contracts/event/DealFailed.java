package io.lintuan.contracts.event;

/** The deal was decided: it missed its minimum and every paid order is refunded. */
public record DealFailed(int paidQuantity, int paidOrders) {}
