package io.lintuan.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a receiver of a split gives back, so that it can be refunded; the amount in minor units.
 *
 * @param key of ours, 1 to 64 visible ASCII characters: asking again with it changes nothing
 * @param splitKey the split that the receiver got it with
 */
public record SplitReturn(
        String key, String splitKey, UUID paymentId, String receiver, long amountMinor, Optional<Instant> statedAt) {}
