package io.lintuan.community.http;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Body of a community's new name. */
@Introspected
public record RenameRequest(
        @NotNull @Size(min = 1, max = 60) @Schema(example = "阳光花园二期")
        String name) {}
