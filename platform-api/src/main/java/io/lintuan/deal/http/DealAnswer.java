package io.lintuan.deal.http;

import io.lintuan.deal.DealView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
            @Schema(example = "3990") long unitPriceMinor,
            @Schema(example = "200") int stock,
            @Schema(example = "185") int left,
            @Schema(example = "5") int perPersonLimit) {}

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
                offering.perPersonLimit());
    }
}
