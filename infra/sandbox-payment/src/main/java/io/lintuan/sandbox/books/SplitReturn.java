package io.lintuan.sandbox.books;

import java.time.Instant;
import java.util.UUID;

/**
 * A receiver gives back what it got, or a part of it; known by its key for good.
 *
 * @param occurredAt when it happens in the world, or null for the provider's clock
 */
public record SplitReturn(
        String returnKey, String splitKey, UUID paymentId, String receiver, long amountMinor, Instant occurredAt) {
    public SplitReturn {
        Keys.check("returnKey", returnKey);
        Keys.check("splitKey", splitKey);
        Refusal.unless(paymentId != null, 400, "id-missing", "paymentId is needed");
        Refusal.unless(receiver != null, 400, "receiver-invalid", "receiver is needed");
        Refusal.unless(amountMinor > 0, 400, "amount-invalid", "amountMinor is positive");
    }
}
