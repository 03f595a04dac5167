package io.lintuan.deal.http;

import io.lintuan.deal.DealView;
import io.lintuan.deal.model.OfferingTerms;
import io.lintuan.deal.model.Tier;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A deal as clients see it; amounts in minor units, quantities in pieces. */
@Serdeable
public record DealAnswer(
        UUID dealId,
        @Schema(example = "q83vEjRWeJASNFZ4kBI0Vg") String shareToken,
        @Schema(example = "阳光玫瑰葡萄") String title,
        @Schema(example = "OPEN") String status,
        @Schema(example = "阳光花园") String communityName,
        @Schema(example = "王姐") String leaderName,
        PickupPointAnswer pickupPoint,
        @Schema(example = "20") int minimumQuantity,
        @Schema(example = "13") int paidQuantity,
        @Schema(example = "2") int heldQuantity,
        boolean assured,
        Instant cutOffAt,
        @Schema(example = "CNY") String currency,
        List<OfferingAnswer> offerings,
        GroupAnswer group) {

    /** Where the goods are collected. */
    @Serdeable
    public record PickupPointAnswer(
            @Schema(example = "3号楼王姐便利店") String name,
            @Schema(example = "阳光路 8 号 3 号楼底商") String address,
            @Schema(example = "周六 16–19 点") String hours) {}

    /** One thing on sale. */
    @Serdeable
    public record OfferingAnswer(
            UUID offeringId,
            @Schema(example = "grape-shine-muscat") String productId,
            @Schema(example = "阳光玫瑰葡萄") String title,
            @Schema(example = "5斤") String unit,

            @Schema(
                    example = "3990",
                    description = "What a piece costs everybody now; once the deal formed, what it came to.")
            long unitPriceMinor,

            @Schema(example = "200") int stock,
            @Schema(example = "185") int left,
            @Schema(example = "5") int perPersonLimit,
            @Nullable @Schema(example = "4990") Long listPriceMinor,
            List<TierAnswer> tiers,
            @Nullable NextTierAnswer nextTier,

            @Schema(example = "1", description = "Pieces of a case that is not opened.")
            int caseSize,

            @Schema(example = "0", description = "What a piece of weighed goods is sold as; 0 for counted goods.")
            int weighedGrams,

            @Schema(example = "FRESH") String returnCategory) {}

    /** A price for everybody once so many pieces are paid for; the first is where everybody starts. */
    @Serdeable
    public record TierAnswer(
            @Schema(example = "50") int fromQuantity,
            @Schema(example = "3690") long unitPriceMinor,
            boolean reached) {}

    /** The next tier, and how many more paid pieces reach it. */
    @Serdeable
    public record NextTierAnswer(
            @Schema(example = "50") int fromQuantity,
            @Schema(example = "3690") long unitPriceMinor,
            @Schema(example = "12") int missing) {}

    public static DealAnswer of(DealView deal) {
        return new DealAnswer(
                deal.dealId(),
                deal.shareToken(),
                deal.title(),
                deal.status(),
                deal.communityName(),
                deal.leaderName(),
                new PickupPointAnswer(
                        deal.pickupPoint().name(),
                        deal.pickupPoint().address(),
                        deal.pickupPoint().hours()),
                deal.minimumQuantity(),
                deal.paidQuantity(),
                deal.heldQuantity(),
                deal.assured(),
                deal.cutOffAt(),
                deal.currency(),
                deal.offerings().stream().map(DealAnswer::offering).toList(),
                GroupAnswer.of(deal.group()));
    }

    private static OfferingAnswer offering(DealView.OfferingView offering) {
        return new OfferingAnswer(
                offering.offeringId(),
                offering.productId(),
                offering.title(),
                offering.unit(),
                offering.unitPriceMinor(),
                offering.stock(),
                offering.left(),
                offering.perPersonLimit(),
                offering.listPriceMinor().orElse(null),
                tiers(offering),
                offering.terms()
                        .next(offering.firm())
                        .map(tier -> new NextTierAnswer(
                                tier.fromQuantity(), tier.unitPriceMinor(), tier.fromQuantity() - offering.firm()))
                        .orElse(null),
                offering.terms().caseSize(),
                offering.terms().pieceGrams(),
                offering.returnCategory());
    }

    private static List<TierAnswer> tiers(DealView.OfferingView offering) {
        OfferingTerms terms = offering.terms();
        return terms.tiers().isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(new Tier(1, terms.unitPriceMinor())), terms.tiers().stream())
                        .map(tier -> new TierAnswer(
                                tier.fromQuantity(),
                                tier.unitPriceMinor(),
                                tier.unitPriceMinor() >= offering.unitPriceMinor()))
                        .toList();
    }
}
