package io.lintuan.draft.http;

import io.lintuan.desk.KeyReused;
import io.lintuan.desk.RequestKey;
import io.lintuan.draft.Draft;
import io.lintuan.draft.Drafts;
import io.lintuan.draft.OpenDraft;
import io.lintuan.draft.RepeatDeal;
import io.lintuan.identity.Caller;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.Language;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.Repeatable;
import io.lintuan.web.RequestKeys;
import io.lintuan.web.StrictJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What a leader does with deals that are not open yet. */
@Controller("/api")
@Secured("LEADER")
@Tag(name = "drafts")
@AnswersProblems
@NeedsSignIn
class DraftController {
    private final Drafts drafts;
    private final OpenDraft openDraft;
    private final RepeatDeal repeatDeal;
    private final DraftContents contents;
    private final DraftAnswers answers;
    private final StrictJson json;
    private final Clock clock;

    DraftController(
            Drafts drafts,
            OpenDraft openDraft,
            RepeatDeal repeatDeal,
            DraftContents contents,
            DraftAnswers answers,
            StrictJson json,
            Clock clock) {
        this.drafts = drafts;
        this.openDraft = openDraft;
        this.repeatDeal = repeatDeal;
        this.contents = contents;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @Get("/drafts")
    @Operation(
            operationId = "listDrafts",
            summary = "The leader's drafts, schedules and templates, newest change first")
    Mono<List<DraftAnswer>> list(@Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
        return drafts.unopened(caller.personId())
                .map(draft -> answers.of(draft, Language.of(request)))
                .collectList();
    }

    @Get("/drafts/{draftId}")
    @Operation(operationId = "getDraft", summary = "A draft of one's own")
    Mono<DraftAnswer> byId(
            @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @PathVariable UUID draftId) {
        return found(drafts.find(draftId, caller.personId())).map(draft -> answers.of(draft, Language.of(request)));
    }

    @Post("/drafts")
    @Repeatable
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    @Operation(
            operationId = "addDraft",
            summary = "Write down a deal, plan when it opens, or keep it as a template",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DraftRequest.class))))
    Mono<HttpResponse<DraftAnswer>> add(
            @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @Body byte[] body) {
        DraftRequest wanted = json.read(body, DraftRequest.class);
        RequestKey key = RequestKeys.of(caller, request, body);
        boolean template = Boolean.TRUE.equals(wanted.template());
        return added(caller, key, Mono.fromSupplier(() -> contents.of(wanted, template, key.fingerprint())))
                .map(draft -> HttpResponse.created(answers.of(draft, Language.of(request))));
    }

    @Put("/drafts/{draftId}")
    @Repeatable
    @Operation(
            operationId = "changeDraft",
            summary = "Write a draft anew; needs the revision that was read",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DraftRequest.class))))
    Mono<DraftAnswer> change(
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request,
            @PathVariable UUID draftId,
            @Body byte[] body) {
        DraftRequest wanted = json.read(body, DraftRequest.class);
        if (wanted.revision() == null) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "revision", "must be the one that was read");
        }
        String fingerprint = RequestKeys.of(caller, request, body).fingerprint();
        return found(drafts.find(draftId, caller.personId()))
                .flatMap(current -> DraftContents.isRepeat(current, wanted, fingerprint)
                        ? Mono.just(current)
                        : changed(current, wanted, fingerprint))
                .map(draft -> answers.of(draft, Language.of(request)));
    }

    @Delete("/drafts/{draftId}")
    @Operation(operationId = "removeDraft", summary = "Throw a draft or a template away; again does nothing")
    Mono<HttpResponse<Void>> remove(@Parameter(hidden = true) Caller caller, @PathVariable UUID draftId) {
        return drafts.remove(draftId, caller.personId()).map(gone -> {
            if (!gone) {
                throw Refusal.of(ProblemCode.DRAFT_OPENED);
            }
            return HttpResponse.noContent();
        });
    }

    @Post("/drafts/{draftId}/open")
    @Operation(operationId = "openDraft", summary = "Open a draft now; again answers the same deal")
    Mono<DraftAnswer> open(
            @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @PathVariable UUID draftId) {
        UUID leader = caller.personId();
        return found(drafts.find(draftId, leader))
                .flatMap(draft -> draft.status() == Draft.Status.OPENED
                        ? Mono.just(draft)
                        : claimed(draft, leader)
                                .flatMap(openDraft::open)
                                .then(Mono.defer(() -> found(drafts.find(draftId, leader)))))
                .map(draft -> answers.of(draft, Language.of(request)));
    }

    @Post("/deals/{dealId}/duplicate")
    @Repeatable
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    @Operation(
            operationId = "duplicateDeal",
            summary = "A draft like a deal of one's own, its times moved to the next same weekday and hour")
    Mono<HttpResponse<DraftAnswer>> duplicate(
            @Parameter(hidden = true) Caller caller, HttpRequest<byte[]> request, @PathVariable UUID dealId) {
        RequestKey key = RequestKeys.of(caller, request, request.getBody().orElse(new byte[0]));
        Mono<Drafts.Content> content = repeatDeal
                .of(caller.personId(), dealId)
                .map(repeated -> contents.of(
                        new DraftRequest(
                                repeated.body(), null, repeated.opensAt().orElse(null), null, null, null),
                        false,
                        key.fingerprint()));
        return added(caller, key, content).map(draft -> HttpResponse.created(answers.of(draft, Language.of(request))));
    }

    /** The id comes from the key, so a repeat finds what the first time made. */
    private Mono<Draft> added(Caller caller, RequestKey key, Mono<Drafts.Content> content) {
        UUID id = UUID.nameUUIDFromBytes(("draft:" + key.caller() + ":" + key.key()).getBytes(StandardCharsets.UTF_8));
        return drafts.find(id, caller.personId())
                .switchIfEmpty(Mono.defer(() -> content)
                        .flatMap(some -> drafts.add(id, caller.personId(), some, clock.instant()))
                        .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.TOO_MANY_DRAFTS))))
                .flatMap(draft ->
                        draft.createdBy().equals(key.fingerprint()) ? Mono.just(draft) : Mono.error(new KeyReused()));
    }

    private Mono<Draft> changed(Draft current, DraftRequest wanted, String fingerprint) {
        return drafts.change(
                        current.id(),
                        current.leaderId(),
                        wanted.revision(),
                        contents.of(wanted, current.template(), fingerprint),
                        clock.instant())
                .switchIfEmpty(Mono.error(() -> Refusal.of(
                        current.revision() == wanted.revision()
                                ? ProblemCode.DRAFT_OPENED
                                : ProblemCode.DRAFT_CHANGED)));
    }

    private Mono<Draft> claimed(Draft draft, UUID leader) {
        return drafts.claim(draft.id(), leader, clock.instant())
                .switchIfEmpty(Mono.error(() -> draft.template()
                        ? Refusal.of(ProblemCode.NOT_A_TEMPLATE)
                        : Refusal.retry(ProblemCode.REQUEST_IN_FLIGHT, Duration.ofSeconds(1))));
    }

    private static Mono<Draft> found(Mono<Draft> draft) {
        return draft.switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.DRAFT_NOT_FOUND)));
    }
}
