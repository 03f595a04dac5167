package io.lintuan.sandbox.books;

import java.time.Instant;
import java.util.UUID;

/**
 * A refund as the merchant asked for it, known by its key for good.
 *
 * @param refundKey 1 to 80 visible ASCII characters
 * @param occurredAt when it happens in the world, or null for the provider's clock
 */
public record Refund(String refundKey, UUID paymentId, long amountMinor, String currency, Instant occurredAt) {
    public Refund {
        Refusal.unless(
                refundKey != null && refundKey.matches("[!-~]{1,80}"),
                400,
                "refund-key-invalid",
                "refundKey is 1 to 80 visible ASCII characters");
        Refusal.unless(paymentId != null, 400, "id-missing", "paymentId is needed");
        Refusal.unless(amountMinor > 0, 400, "amount-invalid", "amountMinor is positive");
        Refusal.unless(currency != null, 400, "currency-invalid", "currency is needed");
    }
}
