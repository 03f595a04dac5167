package io.lintuan.payment;

import java.time.Instant;
import java.util.UUID;

/** What the provider tells by webhook; amounts in minor units. */
public sealed interface ProviderNotice {

    /** The buyer paid. */
    record Paid(UUID paymentId, UUID orderId, long amountMinor, String currency, Instant paidAt)
            implements ProviderNotice {}

    /** A refund reached the buyer. */
    record Refunded(String refundKey, UUID paymentId, long amountMinor, String currency, Instant settledAt)
            implements ProviderNotice {}
}
