package io.lintuan.order.http;

import io.lintuan.deal.model.DealCommand;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Body of a join. */
@Introspected
@Schema(description = "What a neighbor wants of a deal.")
public record JoinRequest(
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid WishLine> lines,
        @Nullable @Schema(example = "2026-10-01T12:00:00Z") Instant occurredAt,

        @Nullable @Schema(
                example = "true",
                description =
                        "True when the buyer agreed that goods excluded from the seven-day return cannot be sent back.")
        Boolean returnExclusionConfirmed,

        @Nullable @Pattern(regexp = "[A-Z0-9]{6,20}") @Schema(example = "GRAPE5", description = "A leader's coupon; the join is refused when it cannot be used.")
        String couponCode,

        @Nullable @Schema(description = "One of the deal's points; its own without it.")
        UUID pickupPointId,

        @Nullable @Schema(description = "The team to join; in a deal of teams, none starts one.")
        UUID teamId,

        @Nullable @Size(min = 1, max = 40) @Schema(
                example = "张阿姨",
                description = "Whom it is for, if not the buyer: seen by the buyer and the deal's leader, nobody else.")
        String recipient) {

    /** One wish. */
    @Introspected
    public record WishLine(
            @NotNull UUID offeringId,

            @Min(1) @Max(10_000) @Schema(example = "2", requiredMode = Schema.RequiredMode.REQUIRED)
            int quantity,

            @Nullable @Min(0) @Max(10_000) @Schema(example = "1", description = "Further pieces, taken only if they fill a case.")
            Integer tolerance) {

        DealCommand.Wish wish() {
            return new DealCommand.Wish(offeringId, quantity, tolerance == null ? 0 : tolerance);
        }
    }
}
