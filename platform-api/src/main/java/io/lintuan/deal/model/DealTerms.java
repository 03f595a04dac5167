package io.lintuan.deal.model;

import io.lintuan.money.BasisPoints;
import java.time.Instant;
import java.util.UUID;

/**
 * What a deal promised when it was opened and never changes.
 *
 * @param cutOffAt as it was said at first; {@link DealState#cutOffAt} is the one that holds
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
        boolean statedTime,
        GroupTerms group) {

    public DealTerms with(GroupTerms changed) {
        return new DealTerms(
                dealId,
                leaderId,
                communityId,
                pickupPointId,
                minimumQuantity,
                commission,
                currency,
                cutOffAt,
                statedTime,
                changed);
    }

    /** The terms of a plain community deal. */
    public DealTerms(
            UUID dealId,
            UUID leaderId,
            UUID communityId,
            UUID pickupPointId,
            int minimumQuantity,
            BasisPoints commission,
            String currency,
            Instant cutOffAt,
            boolean statedTime) {
        this(
                dealId,
                leaderId,
                communityId,
                pickupPointId,
                minimumQuantity,
                commission,
                currency,
                cutOffAt,
                statedTime,
                GroupTerms.PLAIN);
    }
}
