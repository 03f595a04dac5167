package io.lintuan.deal.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Body of a new deal; amounts in minor units (分). */
@Introspected
@Schema(description = "A deal to open; amounts in minor units. Without a group it is a plain community deal.")
public record NewDealRequest(
        @NotNull @Size(min = 1, max = 80) @Schema(example = "阳光玫瑰葡萄")
        String title,

        @NotNull UUID communityId,
        @NotNull UUID pickupPointId,
        @Min(1) @Max(1_000_000) @Schema(example = "20") int minimumQuantity,
        @NotNull @Schema(example = "2026-11-22T12:00:00Z") Instant cutOffAt,
        @Min(0) @Max(3000) @Schema(example = "800") int commissionBasisPoints,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid NewOffering> offerings,
        @Nullable @Schema(example = "2026-10-01T12:00:00Z") Instant occurredAt,
        @Nullable @Valid GroupRequest group) {

    /** One thing on sale. */
    @Introspected
    public record NewOffering(
            @NotNull @Size(min = 1, max = 64) @Schema(example = "grape-shine-muscat")
            String productId,

            @NotNull @Size(min = 1, max = 80) @Schema(example = "阳光玫瑰葡萄")
            String title,

            @NotNull @Size(min = 1, max = 20) @Schema(example = "5斤")
            String unit,

            @Min(1) @Max(100_000_000) @Schema(example = "3990")
            long unitPriceMinor,

            @Min(1) @Max(1_000_000) @Schema(example = "200") int stock,
            @Min(1) @Max(10_000) @Schema(example = "5") int perPersonLimit,

            @Nullable @Min(1) @Max(100_000_000) @Schema(example = "4990", description = "What it costs elsewhere.")
            Long listPriceMinor,

            @Nullable @Size(max = 5) @Schema(description = "Lower prices for everybody, from larger quantities.")
            List<@NotNull @Valid NewTier> tiers,

            @Nullable @Min(2) @Max(10_000) @Schema(example = "4", description = "Pieces of a case that is not opened.")
            Integer caseSize,

            @Nullable @Min(1) @Max(1_000_000) @Schema(example = "2500", description = "What a piece of weighed goods is sold as.")
            Integer weighedGrams,

            @Nullable @Size(min = 1, max = 40) @Schema(example = "FRESH", description = "A code of GET /api/return-categories; GENERAL when absent.")
            String returnCategory,

            @Nullable @Min(1) @Max(100_000_000) @Schema(example = "2500", description = "Below this price the answer carries a warning.")
            Long floorPriceMinor) {}

    /** A price for everybody once so many pieces are paid for. */
    @Introspected
    public record NewTier(
            @Min(2) @Max(1_000_000) @Schema(example = "50") int fromQuantity,

            @Min(1) @Max(100_000_000) @Schema(example = "3690")
            long unitPriceMinor) {}
}
