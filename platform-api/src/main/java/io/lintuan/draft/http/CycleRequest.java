package io.lintuan.draft.http;

import io.lintuan.draft.Cycle;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** How a template opens by itself. */
@Introspected
@Schema(description = "Weekly, on some days at a time of the day; what was missed by more than 15 minutes is skipped.")
public record CycleRequest(
        @NotNull @Schema(example = "ACTIVE") Cycle.Status status,

        @NotNull @Size(min = 1, max = 7) @Schema(example = "[2, 5]", description = "Days of the week, Monday 1 to Sunday 7.")
        List<@NotNull @Min(1) @Max(7) Integer> days,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") @Schema(example = "08:00")
        String opensLocal,

        @Min(1) @Max(86_400) @Schema(example = "2160") int openMinutes,

        @Nullable @Size(max = 40) @Schema(example = "周六 16–19 点")
        String pickupNote,

        @Nullable @Size(min = 1, max = 50) @Schema(example = "Asia/Shanghai")
        String zone,

        @Nullable @Pattern(regexp = "\\d{4}-\\d\\d-\\d\\d") @Schema(example = "2027-01-31", description = "The last day that may open.")
        String endsOn) {}
