package io.lintuan.contracts.event;

/** The deal was decided: it formed. */
public record DealFormed(int paidQuantity, int paidOrders) {}
