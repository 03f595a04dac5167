package io.lintuan.sandbox.books;

import java.time.Instant;
import java.util.UUID;

/**
 * The merchant splits this payment no more; what is left of it is the merchant's own.
 *
 * @param occurredAt when it happens in the world, or null for the provider's clock
 */
public record Finish(UUID paymentId, Instant occurredAt) {
    public Finish {
        Refusal.unless(paymentId != null, 400, "id-missing", "paymentId is needed");
    }
}
