package io.lintuan.deal.http;

import io.lintuan.deal.DealProgress;
import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Reads deals, by id for who is signed in, by share token for anybody. */
@Controller("/api")
@Tag(name = "deals")
@AnswersProblems
class DealController {
    private static final int TOKEN_LENGTH_MAX = 64;
    private static final int TEAMS_MOST = 100;

    private final Deals deals;

    DealController(Deals deals) {
        this.deals = deals;
    }

    /** The few figures that a waiting page polls. */
    @Serdeable
    public record ProgressAnswer(
            @Schema(example = "OPEN") String status,
            @Schema(example = "13") int paidQuantity,
            @Schema(example = "2") int heldQuantity,
            @Schema(example = "20") int minimumQuantity,
            boolean assured,
            @Schema(example = "8") int paidPeople,
            @Schema(example = "1") int minimumPeople,
            Instant cutOffAt) {}

    @Get("/deals/{dealId}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @NeedsSignIn
    @Operation(operationId = "getDeal", summary = "A deal by its id")
    Mono<DealAnswer> byId(@PathVariable UUID dealId) {
        return deals.byId(dealId).map(DealAnswer::of).switchIfEmpty(notFound());
    }

    @Get("/g/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "getSharedDeal", summary = "A deal by its share token")
    Mono<DealAnswer> byToken(@PathVariable String token) {
        return token.length() > TOKEN_LENGTH_MAX
                ? notFound()
                : deals.byShareToken(token).map(DealAnswer::of).switchIfEmpty(notFound());
    }

    @Get("/g/{token}/progress")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "getProgress", summary = "How far a shared deal is; answers 304 to a known ETag")
    Mono<HttpResponse<ProgressAnswer>> progress(@PathVariable String token, HttpRequest<?> request) {
        if (token.length() > TOKEN_LENGTH_MAX) {
            return notFound();
        }
        String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        return deals.progress(token).map(progress -> answer(progress, known)).switchIfEmpty(notFound());
    }

    @Get("/deals/{dealId}/teams")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @NeedsSignIn
    @Operation(
            operationId = "listTeams",
            summary = "The teams of a deal of teams, open ones first; heads by masked name")
    Mono<List<TeamAnswer>> teams(@PathVariable UUID dealId) {
        return deals.byId(dealId).switchIfEmpty(notFound()).flatMap(this::teams);
    }

    @Get("/g/{token}/teams")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "listSharedTeams", summary = "The teams of a shared deal, open ones first")
    Mono<List<TeamAnswer>> teamsByToken(@PathVariable String token) {
        return token.length() > TOKEN_LENGTH_MAX
                ? notFound()
                : deals.byShareToken(token).switchIfEmpty(notFound()).flatMap(this::teams);
    }

    @Get("/g/{token}/teams/{teamId}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "getSharedTeam", summary = "One team of a shared deal, for whoever waits in it")
    Mono<TeamAnswer> teamByToken(@PathVariable String token, @PathVariable UUID teamId) {
        Mono<DealView> deal = token.length() > TOKEN_LENGTH_MAX ? Mono.empty() : deals.byShareToken(token);
        return deal.switchIfEmpty(notFound())
                .flatMap(found -> deals.team(found.dealId(), teamId))
                .map(TeamAnswer::of)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.TEAM_UNKNOWN)));
    }

    private Mono<List<TeamAnswer>> teams(DealView deal) {
        return deals.teams(deal.dealId(), TEAMS_MOST).map(TeamAnswer::of).collectList();
    }

    private static HttpResponse<ProgressAnswer> answer(DealProgress progress, String known) {
        String tag = "\"" + progress.version() + "\"";
        if (tag.equals(known)) {
            return HttpResponse.<ProgressAnswer>notModified().header(HttpHeaders.ETAG, tag);
        }
        return HttpResponse.ok(new ProgressAnswer(
                        progress.status(),
                        progress.paidQuantity(),
                        progress.heldQuantity(),
                        progress.minimumQuantity(),
                        progress.assured(),
                        progress.paidPeople(),
                        progress.minimumPeople(),
                        progress.cutOffAt()))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> Refusal.of(ProblemCode.DEAL_NOT_FOUND));
    }
}
