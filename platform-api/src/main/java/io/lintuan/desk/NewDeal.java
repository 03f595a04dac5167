package io.lintuan.desk;

import io.lintuan.deal.model.GroupTerms;
import io.lintuan.deal.model.OfferingTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A validated deal that its leader opens. Ids and the share token are chosen by the caller. */
public record NewDeal(
        UUID dealId,
        UUID leaderId,
        UUID communityId,
        UUID pickupPointId,
        String title,
        String shareToken,
        int minimumQuantity,
        int commissionBasisPoints,
        String currency,
        Instant cutOffAt,
        List<NewOffering> offerings,
        Optional<Instant> statedAt,
        GroupTerms group) {

    /** A plain community deal. */
    public NewDeal(
            UUID dealId,
            UUID leaderId,
            UUID communityId,
            UUID pickupPointId,
            String title,
            String shareToken,
            int minimumQuantity,
            int commissionBasisPoints,
            String currency,
            Instant cutOffAt,
            List<NewOffering> offerings,
            Optional<Instant> statedAt) {
        this(
                dealId,
                leaderId,
                communityId,
                pickupPointId,
                title,
                shareToken,
                minimumQuantity,
                commissionBasisPoints,
                currency,
                cutOffAt,
                offerings,
                statedAt,
                GroupTerms.PLAIN);
    }

    /** The same with another promise about its group. */
    public NewDeal with(GroupTerms changed) {
        return new NewDeal(
                dealId,
                leaderId,
                communityId,
                pickupPointId,
                title,
                shareToken,
                minimumQuantity,
                commissionBasisPoints,
                currency,
                cutOffAt,
                offerings,
                statedAt,
                changed);
    }

    /**
     * One thing on sale.
     *
     * @param listPriceMinor what it costs elsewhere, shown beside the price
     * @param terms its price and tiers, cases and weight
     */
    public record NewOffering(
            UUID offeringId,
            String productId,
            String title,
            String unit,
            Optional<Long> listPriceMinor,
            OfferingTerms terms,
            int stock,
            int perPersonLimit,
            String returnCategory,
            boolean returnable) {

        /** One price, pieces that come singly. */
        public NewOffering(
                UUID offeringId,
                String productId,
                String title,
                String unit,
                long unitPriceMinor,
                int stock,
                int perPersonLimit) {
            this(
                    offeringId,
                    productId,
                    title,
                    unit,
                    Optional.empty(),
                    OfferingTerms.plain(unitPriceMinor),
                    stock,
                    perPersonLimit,
                    "GENERAL",
                    true);
        }
    }
}
