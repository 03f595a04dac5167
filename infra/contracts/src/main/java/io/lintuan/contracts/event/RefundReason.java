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
    PAID_TWICE,
    /** A part: the buyer wanted less, before the cut-off. */
    ORDER_CHANGED,
    /** A part, or all: pieces that no case was bought for. */
    CASE_NOT_FILLED,
    /** A part: everybody pays the tier that the group reached. No piece comes back with it. */
    TIER_REACHED,
    /** A part: the goods weighed less than they were sold for. No piece comes back with it. */
    WEIGHED_LESS
}
