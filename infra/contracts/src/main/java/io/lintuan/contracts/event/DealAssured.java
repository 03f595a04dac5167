package io.lintuan.contracts.event;

/** The paid quantity reached the minimum before the cut-off. */
public record DealAssured(int paidQuantity) {}
