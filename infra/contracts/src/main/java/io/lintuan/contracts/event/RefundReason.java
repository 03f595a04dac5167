package io.lintuan.contracts.event;

/** Why money goes back to a buyer. */
public enum RefundReason {
    BUYER_CANCELLED,
    /** The deal failed, or the order's team expired. */
    DEAL_FAILED,
    /** The leader called the deal off. */
    DEAL_CANCELLED,
    /** The payment came after the seat was released or the deal was closed. */
    PAID_TOO_LATE,
    /** Another payment of the same order had already succeeded. */
    PAID_TWICE
}
