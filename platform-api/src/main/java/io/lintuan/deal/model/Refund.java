package io.lintuan.deal.model;

import io.lintuan.contracts.event.RefundReason;
import java.util.UUID;

/**
 * Money on its way back, always the whole amount of one payment.
 *
 * @param key makes a second refund of the same cause impossible: {@code refund:<payment>}, {@code cancelled:<order>},
 *     {@code deal-failed:<order>} or {@code deal-cancelled:<order>}
 */
public record Refund(String key, UUID paymentId, long amountMinor, RefundReason reason, boolean settled) {

    /** Whether the payment was the order's own, and so had been counted as paid. */
    public boolean counted() {
        return reason == RefundReason.BUYER_CANCELLED
                || reason == RefundReason.DEAL_FAILED
                || reason == RefundReason.DEAL_CANCELLED;
    }

    Refund settle() {
        return new Refund(key, paymentId, amountMinor, reason, true);
    }

    static Refund ofCancelled(Order order) {
        return own("cancelled:", order, RefundReason.BUYER_CANCELLED);
    }

    static Refund ofFailedDeal(Order order) {
        return own("deal-failed:", order, RefundReason.DEAL_FAILED);
    }

    static Refund ofCancelledDeal(Order order) {
        return own("deal-cancelled:", order, RefundReason.DEAL_CANCELLED);
    }

    static Refund ofUnmatched(UUID paymentId, long amountMinor, RefundReason reason) {
        return new Refund(unmatchedKey(paymentId), paymentId, amountMinor, reason, false);
    }

    static String unmatchedKey(UUID paymentId) {
        return "refund:" + paymentId;
    }

    private static Refund own(String prefix, Order order, RefundReason reason) {
        UUID paymentId = order.payment().orElseThrow().paymentId();
        return new Refund(prefix + order.orderId(), paymentId, order.amountMinor(), reason, false);
    }
}
