package io.lintuan.deal.http;

import io.lintuan.deal.model.FailurePolicy;
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

/** How a deal's group comes about; whatever is left out is as in a plain community deal. */
@Introspected
@Schema(
        description =
                "How the group comes about, how much can be handled, where goods are collected, and what happens when"
                        + " the minimum is missed. It is promised at the opening and does not change.")
public record GroupRequest(
        @Nullable @Valid TeamRequest team,

        @Nullable @Min(1) @Max(1_000_000) @Schema(example = "10", description = "People who have to have paid.")
        Integer minimumPeople,

        @Nullable @Valid CapacityRequest capacity,

        @Nullable @Size(min = 1, max = 20) @Schema(description = "Several points to choose from; the deal's own is among them.")
        List<@NotNull @Valid PointRequest> pickupPoints,

        @Nullable @Schema(example = "EXTEND_ONCE") FailurePolicy failurePolicy,

        @Nullable @Min(1) @Max(20_160) @Schema(example = "1440", description = "With EXTEND_ONCE, and only then.")
        Integer extendByMinutes) {

    /** A deal of teams. */
    @Introspected
    @Schema(description = "Teams of this size, each formed when all have paid in time; refunded alone otherwise.")
    public record TeamRequest(
            @Min(2) @Max(100) @Schema(example = "3") int size,
            @Min(1) @Max(20_160) @Schema(example = "1440") int minutes) {}

    /** How much can be handled; held and paid count. */
    @Introspected
    public record CapacityRequest(
            @Nullable @Min(1) @Max(1_000_000) @Schema(example = "80")
            Integer orders,

            @Nullable @Min(1) @Max(1_000_000) @Schema(example = "300")
            Integer quantity) {}

    /** A pickup point of the deal, and when goods are collected there. */
    @Introspected
    public record PointRequest(
            @NotNull UUID pickupPointId,

            @Nullable @Schema(example = "2026-11-28T08:00:00Z")
            Instant from,

            @Nullable @Schema(example = "2026-11-28T11:00:00Z")
            Instant to,

            @Nullable @Valid CapacityRequest capacity) {}
}
