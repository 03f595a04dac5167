package io.lintuan.contracts.event;

/** Why money goes back to a buyer. */
public enum RefundReason {
    BUYER_CANCELLED,
    DEAL_FAILED,
    /** The payment came after the seat was released or the deal was closed. */
    PAID_TOO_LATE,
    /** Another payment of the same order had already succeeded. */
    PAID_TWICE
}
