package io.lintuan.order.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.identity.Caller;
import io.lintuan.identity.Pseudonyms;
import io.lintuan.order.JoinDeal;
import io.lintuan.order.JoinWish;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.Channel;
import io.lintuan.web.Counters;
import io.lintuan.web.DeskCalls;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.Repeatable;
import io.lintuan.web.StrictJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A neighbor joins a deal: the hottest call there is. */
@Controller("/api/deals/{dealId}/orders")
@Secured("NEIGHBOR")
@Tag(name = "orders")
@AnswersProblems
@NeedsSignIn
class JoinController {
    private final DeskCalls desk;
    private final JoinDeal joins;
    private final Pseudonyms pseudonyms;
    private final StrictJson json;
    private final Counters counters;
    private final SecureRandom random = new SecureRandom();

    JoinController(DeskCalls desk, JoinDeal joins, Pseudonyms pseudonyms, StrictJson json, Counters counters) {
        this.desk = desk;
        this.joins = joins;
        this.pseudonyms = pseudonyms;
        this.json = json;
        this.counters = counters;
    }

    @Post
    @Repeatable
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = JoinedAnswer.class)))
    @Operation(
            operationId = "joinDeal",
            summary = "Join a deal: takes seats and holds them until they are paid",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = JoinRequest.class))))
    Mono<HttpResponse<JoinedAnswer>> join(
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request,
            @PathVariable UUID dealId,
            @Body byte[] body) {
        JoinRequest wanted = json.read(body, JoinRequest.class);
        DeskCalls.Asked asked = desk.asked(caller, request, body, wanted.occurredAt());
        JoinWish wish = new JoinWish(
                dealId,
                command(caller, wanted),
                asked.key(),
                asked.statedAt(),
                Optional.ofNullable(wanted.couponCode()));
        return joins.join(wish).map(DeskCalls::accepted).map(answer -> {
            boolean repeated = !answer.orderId().equals(wish.join().orderId());
            if (!repeated) {
                counters.orderAccepted(Channel.of(request));
            }
            return HttpResponse.created(JoinedAnswer.of(answer));
        });
    }

    private DealCommand.Join command(Caller caller, JoinRequest wanted) {
        return new DealCommand.Join(
                        UuidCreator.getTimeOrderedEpoch(),
                        caller.personId(),
                        pseudonyms.of(caller.personId()),
                        wanted.lines().stream().map(JoinRequest.WishLine::wish).toList(),
                        random.nextLong())
                .confirming(Boolean.TRUE.equals(wanted.returnExclusionConfirmed()))
                .at(Optional.ofNullable(wanted.pickupPointId()), Optional.ofNullable(wanted.teamId()))
                .forSomebody(Optional.ofNullable(wanted.recipient()));
    }
}
