package io.lintuan.contracts.event;

/** A fraud signal froze the commission of one order; the neighbor's order is untouched. */
public record CommissionHeld(String orderId, String signalId, long amountMinor, String currency) {}
