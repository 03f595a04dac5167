package io.lintuan.deal.http;

import io.lintuan.deal.DealBodies;
import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.deal.NewDeals;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.identity.Caller;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.DeskCalls;
import io.lintuan.web.JsonText;
import io.lintuan.web.Language;
import io.lintuan.web.Messages;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.Repeatable;
import io.lintuan.web.ShareTexts;
import io.lintuan.web.StrictJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What a leader does with deals. */
@Controller("/api/deals")
@Secured("LEADER")
@Tag(name = "deals")
@AnswersProblems
@NeedsSignIn
class LeaderDealController {
    private static final int MOST = 100;

    private final DealOpening opening;
    private final DeskCalls desk;
    private final Deals deals;
    private final ShareTexts shareTexts;
    private final StrictJson json;
    private final DealBodies bodies;
    private final Messages messages;

    LeaderDealController(
            DealOpening opening,
            DeskCalls desk,
            Deals deals,
            ShareTexts shareTexts,
            StrictJson json,
            DealBodies bodies,
            Messages messages) {
        this.opening = opening;
        this.desk = desk;
        this.deals = deals;
        this.shareTexts = shareTexts;
        this.json = json;
        this.bodies = bodies;
        this.messages = messages;
    }

    @Post
    @Repeatable
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = OpenedAnswer.class)))
    @Operation(
            operationId = "openDeal",
            summary = "Open a deal and get what to share",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = NewDealRequest.class))))
    Mono<HttpResponse<OpenedAnswer>> open(
            @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @Body byte[] body) {
        NewDealRequest wanted = json.read(body, NewDealRequest.class);
        DeskCalls.Asked asked = desk.asked(caller, request, body, wanted.occurredAt());
        return desk.open(asked, Mono.defer(() -> opening.prepare(caller, wanted, asked.statedAt())))
                .flatMap(answer -> kept(caller, answer, body))
                // Read back, because a repeat is answered with the first deal and not with the one just prepared.
                .flatMap(answer -> deals.byId(answer.dealId()))
                .map(deal -> HttpResponse.created(opened(deal, wanted, Language.of(request))));
    }

    /** Kept to be repeated; a seed's or a replay's deal is not, and one that could not be kept is open all the same. */
    private Mono<Answer> kept(Caller caller, Answer answer, byte[] body) {
        return caller.isDriver()
                ? Mono.just(answer)
                : bodies.keep(answer.dealId(), JsonText.of(body))
                        .onErrorResume(notKept -> Mono.empty())
                        .thenReturn(answer);
    }

    @Get
    @Operation(operationId = "listOwnDeals", summary = "The leader's own deals, newest first")
    Mono<List<DealAnswer>> own(@Parameter(hidden = true) Caller caller) {
        return deals.ofLeader(caller.personId(), MOST).map(DealAnswer::of).collectList();
    }

    @Post("/{dealId}/cut-off")
    @Repeatable
    @Operation(
            operationId = "cutOffDeal",
            summary = "Close a deal before its time, or a stated-time deal at its time",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DeskCalls.Moment.class))))
    Mono<DealAnswer> cutOff(
            @Parameter(hidden = true) Caller caller, HttpRequest<byte[]> request, @PathVariable UUID dealId) {
        return decided(caller, request, dealId, new DealCommand.CutOff(caller.personId()));
    }

    @Post("/{dealId}/extend")
    @Repeatable
    @Operation(
            operationId = "extendDeal",
            summary = "Use up the extension that was agreed, before the cut-off",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DeskCalls.Moment.class))))
    Mono<DealAnswer> extend(
            @Parameter(hidden = true) Caller caller, HttpRequest<byte[]> request, @PathVariable UUID dealId) {
        return decided(caller, request, dealId, new DealCommand.Extend(caller.personId()));
    }

    @Post("/{dealId}/accept-lower-tier")
    @Repeatable
    @Operation(
            operationId = "acceptLowerTier",
            summary = "Close a deal now and let it form with what is paid, if that was agreed",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DeskCalls.Moment.class))))
    Mono<DealAnswer> acceptLowerTier(
            @Parameter(hidden = true) Caller caller, HttpRequest<byte[]> request, @PathVariable UUID dealId) {
        return decided(caller, request, dealId, new DealCommand.AcceptLowerTier(caller.personId()));
    }

    @Post("/{dealId}/cancel")
    @Repeatable
    @Operation(
            operationId = "cancelDeal",
            summary = "Call a deal off; everybody who paid is refunded",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DeskCalls.Moment.class))))
    Mono<DealAnswer> cancel(
            @Parameter(hidden = true) Caller caller, HttpRequest<byte[]> request, @PathVariable UUID dealId) {
        return decided(caller, request, dealId, new DealCommand.CancelDeal(caller.personId()));
    }

    @Post("/{dealId}/arrivals")
    @Repeatable
    @Operation(
            operationId = "goodsArrived",
            summary = "The goods of a formed deal are at the pickup point",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DeskCalls.Moment.class))))
    Mono<DealAnswer> arrived(
            @Parameter(hidden = true) Caller caller, HttpRequest<byte[]> request, @PathVariable UUID dealId) {
        return decided(caller, request, dealId, new DealCommand.GoodsArrived(caller.personId()));
    }

    private Mono<DealAnswer> decided(Caller caller, HttpRequest<byte[]> request, UUID dealId, DealCommand command) {
        return desk.submit(desk.asked(caller, request), dealId, command)
                .then(Mono.defer(() -> deals.byId(dealId)))
                .map(DealAnswer::of);
    }

    private OpenedAnswer opened(DealView deal, NewDealRequest wanted, Language language) {
        return new OpenedAnswer(
                deal.dealId(),
                deal.shareToken(),
                shareTexts.address(deal),
                shareTexts.text(deal, language),
                deal.offerings().stream()
                        .map(offering -> new OpenedAnswer.OpenedOffering(offering.offeringId(), offering.productId()))
                        .toList(),
                PriceWarnings.of(wanted).stream()
                        .map(warning -> said(warning, language))
                        .toList());
    }

    private OpenedAnswer.WarningAnswer said(NewDeals.PriceWarning warning, Language language) {
        String code = warning.warning().wire();
        return new OpenedAnswer.WarningAnswer(code, warning.field(), messages.text(language, "warning." + code));
    }
}
