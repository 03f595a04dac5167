package io.lintuan.community.http;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Body of a new community. */
@Introspected
@Schema(description = "A community with its first pickup point.")
public record NewCommunityRequest(
        @NotNull @Size(min = 1, max = 60) @Schema(example = "阳光花园")
        String name,

        @NotNull @Valid NewPickupPoint pickupPoint) {

    /** Where its goods are handed out. */
    @Introspected
    public record NewPickupPoint(
            @NotNull @Size(min = 1, max = 60) @Schema(example = "3号楼王姐便利店")
            String name,

            @NotNull @Size(min = 1, max = 200) @Schema(example = "阳光路 8 号 3 号楼底商")
            String address,

            @NotNull @Size(min = 1, max = 100) @Schema(example = "周六 16–19 点")
            String hours) {}
}
