package io.lintuan.contracts.event;

/** Why an order left its deal. */
public enum CancelReason {
    BUYER,
    SEAT_EXPIRED,
    /** The deal failed, or the order's team expired. */
    DEAL_FAILED,
    /** The leader called the deal off. */
    DEAL_CANCELLED
}
