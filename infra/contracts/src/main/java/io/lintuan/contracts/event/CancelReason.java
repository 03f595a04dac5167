package io.lintuan.contracts.event;

/** Why an order left its deal. */
public enum CancelReason {
    BUYER,
    SEAT_EXPIRED,
    DEAL_FAILED
}
