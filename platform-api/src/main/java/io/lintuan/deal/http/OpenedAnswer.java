package io.lintuan.deal.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A deal that was opened, ready to be shared. */
@Serdeable
public record OpenedAnswer(
        UUID dealId,
        @Schema(example = "q83vEjRWeJASNFZ4kBI0Vg") String shareToken,

        @Schema(example = "http://127.0.0.1:8080/g/q83vEjRWeJASNFZ4kBI0Vg")
        String shareUrl,

        @Schema(example = "【阳光花园】阳光玫瑰葡萄 5斤 ¥39.90") String shareText,
        List<OpenedOffering> offerings,
        List<WarningAnswer> warnings) {

    /** A price that looks wrong; the deal is open all the same. */
    @Serdeable
    public record WarningAnswer(
            @Schema(example = "price-below-floor") String code,

            @Schema(example = "offerings[0].unitPriceMinor") String field,

            @Schema(example = "The price is below the floor price.")
            String sentence) {}

    /** The id that an offering was given. */
    @Serdeable
    public record OpenedOffering(
            UUID offeringId,
            @Schema(example = "grape-shine-muscat") String productId) {}
}
