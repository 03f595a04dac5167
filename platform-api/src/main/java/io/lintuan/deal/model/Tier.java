package io.lintuan.deal.model;

/** A price for everybody once so many pieces of an offering are paid for. */
public record Tier(int fromQuantity, long unitPriceMinor) {}
