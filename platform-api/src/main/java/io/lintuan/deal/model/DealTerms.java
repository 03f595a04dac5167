package io.lintuan.deal.model;

import io.lintuan.money.BasisPoints;
import java.time.Instant;
import java.util.UUID;

/**
 * What a deal promised when it was opened and never changes.
 *
 * @param statedTime a demo caller states every time of this deal
 */
public record DealTerms(
        UUID dealId,
        UUID leaderId,
        UUID communityId,
        UUID pickupPointId,
        int minimumQuantity,
        BasisPoints commission,
        String currency,
        Instant cutOffAt,
        boolean statedTime) {}
