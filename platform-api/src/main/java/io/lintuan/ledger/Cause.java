package io.lintuan.ledger;

/** Why an amount moved; {@code docs/decisions/postings.md} says from where to where. */
public enum Cause {
    PAYMENT,
    COMMISSION_ACCRUED,
    COMMISSION_HELD,
    COMMISSION_REVERSED,
    REFUND,
    REFUND_SETTLED,
    /** A late or second payment: it is never an order's payment and leaves again as a refund. */
    PAYMENT_UNMATCHED,
    REFUND_UNMATCHED,
    GREEN_POINTS,
    GREEN_POINTS_REVERSED
}
