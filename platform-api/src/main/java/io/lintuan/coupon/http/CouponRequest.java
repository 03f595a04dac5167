package io.lintuan.coupon.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lintuan.coupon.Coupon;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Body of a coupon. */
@Introspected
@Schema(description = "An amount off above a minimum, for the leader's own deals; amounts in minor units.")
public record CouponRequest(
        @NotNull @Size(min = 1, max = 60) @Schema(example = "满 39 减 5")
        String title,

        @Min(1) @Max(10_000_000) @Schema(example = "500", requiredMode = Schema.RequiredMode.REQUIRED)
        long amountOffMinor,

        @Min(2) @Max(100_000_000) @Schema(
                example = "3900",
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "More than amountOffMinor, so that something is left to pay.")
        long minimumMinor,

        @Min(1) @Max(100_000) @Schema(example = "100", requiredMode = Schema.RequiredMode.REQUIRED)
        int issued,

        @Min(1) @Max(100) @Schema(example = "1", requiredMode = Schema.RequiredMode.REQUIRED)
        int perPerson,

        @NotNull @Schema(example = "2026-11-22T00:00:00Z") Instant validFrom,
        @NotNull @Schema(example = "2026-12-01T00:00:00Z") Instant validUntil,

        @Nullable @Schema(description = "The only deal it is for.")
        UUID dealId,

        @Nullable @Schema(description = "The only community it is for.")
        UUID communityId) {

    Coupon coupon(String code, UUID leaderId, String currency) {
        return new Coupon(
                UuidCreator.getTimeOrderedEpoch(),
                leaderId,
                code,
                title,
                amountOffMinor,
                minimumMinor,
                currency,
                issued,
                perPerson,
                // As the store keeps them, so that the same request is recognised.
                validFrom.truncatedTo(ChronoUnit.MICROS),
                validUntil.truncatedTo(ChronoUnit.MICROS),
                Optional.ofNullable(dealId),
                Optional.ofNullable(communityId));
    }
}
