package io.lintuan.deal.model;

/** What happens when the minimum is missed; chosen before anybody joins, so that nobody is surprised. */
public enum FailurePolicy {
    /** The deal fails and everybody gets their money back. */
    REFUND,
    /** The deal is open for a while longer, once; missed again, it fails. */
    EXTEND_ONCE,
    /** The deal forms with whatever is paid, if that is at least one order. */
    ACCEPT_LOWER_TIER
}
