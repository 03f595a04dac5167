package io.lintuan.deal.model;

/** Why a deal refused a command. The wire form (lower case, hyphens) is stable for ever. */
public enum RefusalCode {
    DEAL_NOT_OPEN,
    DEAL_ALREADY_DECIDED,
    NOT_YOUR_DEAL,
    OFFERING_UNKNOWN,
    QUANTITY_INVALID,
    RETURN_EXCLUSION_UNCONFIRMED,
    OVER_LIMIT,
    SOLD_OUT,
    PICKUP_DAY_FULL,
    COUPON_UNKNOWN,
    COUPON_NOT_NOW,
    COUPON_NOT_HERE,
    COUPON_BELOW_MINIMUM,
    COUPON_USED_UP,
    COUPON_OVER_LIMIT,
    ORDER_NOT_FOUND,
    NOT_YOUR_ORDER,
    ORDER_NOT_PAYABLE,
    ORDER_NOT_CANCELLABLE,
    ORDER_NOT_CHANGEABLE,
    ORDER_ONLY_SHRINKS,
    PAYMENT_UNKNOWN,
    PAYMENT_AMOUNT_MISMATCH,
    REFUND_UNKNOWN,
    GOODS_NOT_EXPECTED,
    NOT_WEIGHABLE,
    NOT_READY_FOR_PICKUP,
    PICKUP_CODE_UNKNOWN,
    ALREADY_PICKED_UP,
    OCCURRED_AT_NOT_ALLOWED;

    /** For example {@code sold-out}. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
