package io.lintuan.draft.http;

import io.lintuan.draft.Cycle;
import io.lintuan.draft.Draft;
import io.lintuan.draft.DraftPlans;
import io.lintuan.draft.Drafts;
import io.lintuan.draft.model.CycleRule;
import io.lintuan.identity.Caller;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.Language;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.StrictJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Templates that open again and again, until they are paused or end. */
@Controller("/api/drafts/{draftId}/cycle")
@Secured("LEADER")
@Tag(name = "drafts")
@AnswersProblems
@NeedsSignIn
class CycleController {
    private static final String ZONE = "Asia/Shanghai";

    private final Drafts drafts;
    private final DraftPlans plans;
    private final DraftAnswers answers;
    private final StrictJson json;
    private final Clock clock;

    CycleController(Drafts drafts, DraftPlans plans, DraftAnswers answers, StrictJson json, Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @Put
    @Operation(
            operationId = "setCycle",
            summary = "Set, pause, resume or end how a template opens by itself",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CycleRequest.class))))
    Mono<DraftAnswer> set(
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request,
            @PathVariable UUID draftId,
            @Body byte[] body) {
        CycleRequest wanted = json.read(body, CycleRequest.class);
        return drafts.find(draftId, caller.personId())
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.DRAFT_NOT_FOUND)))
                .flatMap(template -> repeated(template, wanted))
                .map(draft -> answers.of(draft, Language.of(request)));
    }

    private Mono<Draft> repeated(Draft template, CycleRequest wanted) {
        if (!template.template()) {
            throw Refusal.of(ProblemCode.NOT_A_TEMPLATE);
        }
        boolean active = wanted.status() == Cycle.Status.ACTIVE;
        if (active) {
            plans.checkTemplate(template.body(), wanted.openMinutes());
        }
        CycleRule rule = rule(wanted);
        Optional<Instant> next = active ? rule.next(clock.instant()) : Optional.empty();
        if (active && next.isEmpty()) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "endsOn", "nothing would open any more");
        }
        String note = Optional.ofNullable(wanted.pickupNote()).orElse("");
        Cycle cycle = new Cycle(wanted.status(), rule, wanted.openMinutes(), note, next, Optional.empty());
        return drafts.repeat(template.id(), template.leaderId(), cycle)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.DRAFT_NOT_FOUND)));
    }

    private static CycleRule rule(CycleRequest wanted) {
        try {
            return new CycleRule(
                    wanted.days().stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                    LocalTime.parse(wanted.opensLocal()),
                    ZoneId.of(Optional.ofNullable(wanted.zone()).orElse(ZONE)),
                    Optional.ofNullable(wanted.endsOn()).map(LocalDate::parse));
        } catch (DateTimeException wrong) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "zone", "no such zone or date");
        }
    }
}
