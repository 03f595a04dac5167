package io.lintuan.draft.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;

/** Body of a draft or a template. */
@Introspected
@Schema(description = "A deal that is not open yet, perhaps unfinished.")
public record DraftRequest(
        @NotNull @Schema(type = "object", description = "Body of openDeal, as far as it is known.")
        Map<String, Object> deal,

        @Nullable @Min(1) @Max(86_400) @Schema(
                example = "2160",
                description = "Cut-off in minutes after the opening; then the deal's own is not used.")
        Integer openMinutes,

        @Nullable @Schema(example = "2026-11-27T12:00:00Z") Instant opensAt,

        @Nullable @Schema(example = "true", description = "Opens by itself at opensAt; needs a deal that is complete.")
        Boolean scheduled,

        @Nullable @Schema(example = "false", description = "A template: it never opens itself. Stays what it is when changed.")
        Boolean template,

        @Nullable @Min(1) @Schema(example = "1", description = "Of the draft that is changed; needed for a change.")
        Integer revision) {}
