package io.lintuan.workload.tour.book;

import java.util.Map;

/** What the ledger's names mean to somebody who reads them for the first time. */
final class Words {
    private static final Map<String, String> CAUSES = Map.of(
            "PAYMENT", "pays",
            "COMMISSION_ACCRUED", "commission",
            "COMMISSION_HELD", "commission is held by a signal",
            "COMMISSION_REVERSED", "commission on what goes back",
            "REFUND_SETTLED", "the refund arrived",
            "PAYMENT_UNMATCHED", "a payment with nothing to pay for");
    private static final Map<String, String> REFUNDS = Map.of(
            "tier", "a cheaper tier was reached",
            "case", "no case was bought for it",
            "deal-failed", "the group failed",
            "deal-cancelled", "the deal was called off",
            "cancelled", "the buyer left",
            "change", "the buyer wants less",
            "weight", "it weighs less",
            "refund", "goes back at once, whole");
    private static final Map<String, String> REASONS = Map.of(
            "TIER_REACHED", "cheaper tier",
            "CASE_NOT_FILLED", "case not filled",
            "DEAL_FAILED", "group failed",
            "DEAL_CANCELLED", "deal called off",
            "BUYER_CANCELLED", "buyer left",
            "PAID_TOO_LATE", "paid too late",
            "PAID_TWICE", "paid twice",
            "ORDER_CHANGED", "wants less",
            "WEIGHED_LESS", "weighs less");

    private Words() {}

    /** Why an amount moved; a refund says it by the first word of its key. */
    static String why(Moved moved) {
        String known = CAUSES.get(moved.cause());
        String kind = moved.causeId().replaceAll(":.*", "");
        return known != null ? known : REFUNDS.getOrDefault(kind, moved.cause());
    }

    static String reason(String reason) {
        return REASONS.getOrDefault(reason, reason);
    }

    static String account(Seen seen, String account) {
        if (account.startsWith("escrow:")) {
            String orderId = account.substring("escrow:".length());
            return seen.orders().stream()
                    .filter(order -> order.orderId().equals(orderId))
                    .map(order -> "escrow of " + order.who())
                    .findFirst()
                    .orElse(account);
        }
        if (account.startsWith("leader:")) {
            return account.endsWith(":held") ? "commission, held" : "commission";
        }
        return switch (account) {
            case Seen.PROVIDER -> "provider";
            case "refunds:in-flight" -> "on its way back";
            default -> account;
        };
    }
}
