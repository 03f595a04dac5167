package io.lintuan.community.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;

/** Body of a pickup point, new or changed: what is left out is taken away. */
@Introspected
@Schema(description = "Where goods are handed out, and when: as days and times, as a sentence, or both.")
public record PickupPointRequest(
        @NotNull @Size(min = 1, max = 60) @Schema(example = "3号楼王姐便利店")
        String name,

        @NotNull @Size(min = 1, max = 200) @Schema(example = "阳光路 8 号 3 号楼底商")
        String address,

        @Nullable @Size(min = 1, max = 100) @Schema(example = "周六 16–19 点", description = "Made from `opening` when it is left out")
        String hours,

        @Nullable @Size(max = 21) List<@NotNull @Valid Opening> opening,

        @Nullable @Schema(
                example = "31.2304",
                minimum = "-90",
                maximum = "90",
                description = "Degrees, WGS 84; with longitude or not at all")
        Double latitude,

        @Nullable @Schema(example = "121.4737", minimum = "-180", maximum = "180")
        Double longitude,

        @Nullable @Schema(example = "false", description = "No new deal collects there")
        Boolean closed) {
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** Open on some days at the same time. */
    @Introspected
    @Schema(description = "Open on these days from one time until another, by China's clock.")
    public record Opening(
            @NotNull @Size(min = 1, max = 7) List<@NotNull DayOfWeek> days,

            @NotNull @Pattern(regexp = TIME) @Schema(example = "16:00")
            String from,

            @NotNull @Pattern(regexp = TIME) @Schema(example = "19:00")
            String until) {}
}
