package io.lintuan.contracts.event;

/** The part of a refund that falls on one order line. */
public record RefundLine(String lineId, String offeringId, String productId, int quantity, long amountMinor) {}
