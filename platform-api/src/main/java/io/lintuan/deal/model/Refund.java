package io.lintuan.deal.model;

import io.lintuan.contracts.event.RefundReason;
import java.util.UUID;

/**
 * Money on its way back: a payment, or any part of it.
 *
 * @param key makes a second refund of the same cause impossible: {@code refund:<payment>}, {@code cancelled:<order>},
 *     {@code deal-failed:<order>}, {@code deal-cancelled:<order>}, {@code case:<order>}, {@code tier:<order>},
 *     {@code weight:<order>/<line>} or {@code change:<order>:<n>}
 */
public record Refund(String key, UUID paymentId, long amountMinor, RefundReason reason, boolean settled) {
    private static final String CHANGE = "change:";

    /** Whether the payment was the order's own, and so had been counted as paid. */
    public boolean counted() {
        return reason != RefundReason.PAID_TOO_LATE && reason != RefundReason.PAID_TWICE;
    }

    Refund settle() {
        return new Refund(key, paymentId, amountMinor, reason, true);
    }

    static Refund ofUnmatched(UUID paymentId, long amountMinor, RefundReason reason) {
        return new Refund(unmatchedKey(paymentId), paymentId, amountMinor, reason, false);
    }

    static Refund own(String key, Order order, long amountMinor, RefundReason reason) {
        return new Refund(key, order.payment().orElseThrow().paymentId(), amountMinor, reason, false);
    }

    static String unmatchedKey(UUID paymentId) {
        return "refund:" + paymentId;
    }

    static String cancelledKey(Order order) {
        return "cancelled:" + order.orderId();
    }

    static String failedKey(Order order) {
        return "deal-failed:" + order.orderId();
    }

    static String calledOffKey(Order order) {
        return "deal-cancelled:" + order.orderId();
    }

    static String caseKey(Order order) {
        return "case:" + order.orderId();
    }

    static String tierKey(Order order) {
        return "tier:" + order.orderId();
    }

    static String weightKey(Order order, Line line) {
        return "weight:" + order.orderId() + "/" + line.ordinal();
    }

    static String changeKey(Order order) {
        return CHANGE + order.orderId() + ":" + (changes(order) + 1);
    }

    /** How often its buyer has made a paid order smaller. */
    static int changes(Order order) {
        return (int) order.refunds().keySet().stream()
                .filter(key -> key.startsWith(CHANGE))
                .count();
    }
}
