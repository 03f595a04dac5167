package io.lintuan.contracts.event;

/** The part of a refund that falls on one order line; no pieces when only its price fell. */
public record RefundLine(String lineId, String offeringId, String productId, int quantity, long amountMinor) {}
