package io.lintuan.contracts.event;

/** The deal was decided: it formed. {@code goingBack} is null when nothing goes back, and in events of earlier versions. */
public record DealFormed(int paidQuantity, int paidOrders, GoingBack goingBack) {}
