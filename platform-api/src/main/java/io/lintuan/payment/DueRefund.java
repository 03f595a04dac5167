package io.lintuan.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A refund that the desk decided and the provider has to carry out; the amount in minor units.
 *
 * @param key makes a second refund of the same cause impossible, at the provider too
 * @param attempts how often it was tried, this time included
 * @param statedAt when it happened, if the deal's times are stated
 */
public record DueRefund(
        String key, UUID paymentId, long amountMinor, String currency, int attempts, Optional<Instant> statedAt) {}
