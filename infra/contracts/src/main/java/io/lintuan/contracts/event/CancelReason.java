package io.lintuan.contracts.event;

/** Why an order left its deal. */
public enum CancelReason {
    BUYER,
    SEAT_EXPIRED,
    /** The deal failed, or the order's team expired. */
    DEAL_FAILED,
    /** Unpaid, and replaced by another order of the same buyer in the same decision. */
    CHANGED,
    /** Nothing of it filled a case. */
    CASE_NOT_FILLED,
    /** The leader called the deal off. */
    DEAL_CANCELLED
}
