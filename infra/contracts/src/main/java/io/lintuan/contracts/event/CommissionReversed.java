package io.lintuan.contracts.event;

/** A refund took commission back; points at the refund. */
public record CommissionReversed(String orderId, String refundId, long amountMinor, String currency) {}
