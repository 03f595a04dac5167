package io.lintuan.draft.http;

import io.lintuan.deal.NewDeals;
import io.lintuan.draft.Cycle;
import io.lintuan.draft.Draft;
import io.lintuan.web.JsonText;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A draft as its leader sees it. */
@Serdeable
public record DraftAnswer(
        @Schema(description = "Also the id of the deal it becomes.")
        UUID draftId,

        boolean template,
        @Schema(example = "SCHEDULED") String status,
        @Schema(example = "1") int revision,

        @Schema(type = "object", description = "Body of openDeal, as far as it is known.")
        Map<String, Object> deal,

        @Nullable @Schema(example = "2160") Integer openMinutes,
        @Nullable Instant opensAt,
        @Nullable UUID templateId,
        @Nullable CycleAnswer cycle,
        @Nullable MistakeAnswer failure,
        @Nullable MistakeAnswer mistake,
        List<WarningAnswer> warnings,
        Instant changedAt) {

    /** Why it could not be opened, or what is missing until it can be. */
    @Serdeable
    public record MistakeAnswer(
            @Schema(example = "field-invalid") String code,
            @Nullable @Schema(example = "cutOffAt") String field,
            @Schema(example = "有一项内容的类型不对或超出范围。") String sentence) {}

    /** A price that looks wrong. */
    @Serdeable
    public record WarningAnswer(
            @Schema(example = "price-below-floor") String code,

            @Schema(example = "offerings[0].unitPriceMinor") String field,

            @Schema(example = "单价低于这个商品的底价，请核对。") String sentence) {}

    /** How a template opens by itself. */
    @Serdeable
    public record CycleAnswer(
            @Schema(example = "ACTIVE") String status,
            List<Integer> days,
            @Schema(example = "08:00") String opensLocal,
            @Schema(example = "2160") int openMinutes,
            @Schema(example = "周六 16–19 点") String pickupNote,
            @Schema(example = "Asia/Shanghai") String zone,
            @Nullable @Schema(example = "2027-01-31") String endsOn,
            @Nullable Instant nextOpensAt,
            @Nullable Instant skippedAt) {

        static CycleAnswer of(Cycle cycle) {
            return new CycleAnswer(
                    cycle.status().name(),
                    cycle.rule().days().stream()
                            .map(DayOfWeek::getValue)
                            .sorted()
                            .toList(),
                    cycle.rule().opensLocal().toString(),
                    cycle.openMinutes(),
                    cycle.pickupNote(),
                    cycle.rule().zone().getId(),
                    cycle.rule().endsOn().map(Object::toString).orElse(null),
                    cycle.nextOpensAt().orElse(null),
                    cycle.skippedAt().orElse(null));
        }
    }

    /** Its answer; {@code say} is the sentence of a message's key. */
    static DraftAnswer of(Draft draft, NewDeals.Review review, Function<String, String> say) {
        return new DraftAnswer(
                draft.id(),
                draft.template(),
                draft.status().name(),
                draft.revision(),
                JsonText.object(draft.body()),
                draft.openMinutes().orElse(null),
                draft.opensAt().orElse(null),
                draft.templateId().orElse(null),
                draft.cycle().map(CycleAnswer::of).orElse(null),
                draft.reason()
                        .map(it -> mistake(it.code(), it.field().orElse(null), say))
                        .orElse(null),
                review.mistake()
                        .map(it -> mistake(it.code(), it.field().orElse(null), say))
                        .orElse(null),
                review.warnings().stream()
                        .map(it -> warning(it.warning().wire(), it.field(), say))
                        .toList(),
                draft.changedAt());
    }

    private static MistakeAnswer mistake(String code, @Nullable String field, Function<String, String> say) {
        return new MistakeAnswer(code, field, say.apply("problem." + code + ".sentence"));
    }

    private static WarningAnswer warning(String code, String field, Function<String, String> say) {
        return new WarningAnswer(code, field, say.apply("warning." + code));
    }
}
