package io.lintuan.payment;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment to ask the provider for; the amount in minor units.
 *
 * @param communityId groups the provider's books
 * @param returnUrl where the browser goes afterwards
 * @param statedAt when it happened, if a demo caller says so
 */
public record Checkout(
        UUID paymentId,
        UUID orderId,
        long amountMinor,
        String currency,
        UUID communityId,
        URI returnUrl,
        Optional<Instant> statedAt) {}
