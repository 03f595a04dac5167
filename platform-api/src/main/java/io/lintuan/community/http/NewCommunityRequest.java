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

        @NotNull @Valid PickupPointRequest pickupPoint) {}
