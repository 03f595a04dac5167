package io.lintuan.order.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.identity.Caller;
import io.lintuan.order.ChangePlaced;
import io.lintuan.order.ChangeWish;
import io.lintuan.order.Orders;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.DeskCalls;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.Repeatable;
import io.lintuan.web.StrictJson;
import io.micronaut.http.HttpRequest;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A buyer changes an order until the cut-off. */
@Controller("/api/orders/{orderId}/changes")
@Secured("NEIGHBOR")
@Tag(name = "orders")
@AnswersProblems
@NeedsSignIn
class ChangeController {
    private final DeskCalls desk;
    private final ChangePlaced changes;
    private final Orders orders;
    private final StrictJson json;
    private final SecureRandom random = new SecureRandom();

    ChangeController(DeskCalls desk, ChangePlaced changes, Orders orders, StrictJson json) {
        this.desk = desk;
        this.changes = changes;
        this.orders = orders;
        this.json = json;
    }

    @Post
    @Repeatable
    @Operation(
            operationId = "changeOrder",
            summary = "Want something else; an unpaid order is replaced by the one in the answer, a paid one shrinks",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ChangeRequest.class))))
    Mono<OrderAnswer> change(
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request,
            @PathVariable UUID orderId,
            @Body byte[] body) {
        ChangeRequest wanted = json.read(body, ChangeRequest.class);
        DeskCalls.Asked asked = desk.asked(caller, request, body, wanted.occurredAt());
        DealCommand.ChangeOrder change = new DealCommand.ChangeOrder(
                orderId,
                caller.personId(),
                wanted.lines().stream().map(JoinRequest.WishLine::wish).toList(),
                UuidCreator.getTimeOrderedEpoch(),
                random.nextLong());
        return changes.change(new ChangeWish(change, asked.key(), asked.statedAt()))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.ORDER_NOT_FOUND)))
                .map(DeskCalls::accepted)
                .flatMap(answer -> orders.byId(answer.orderId()))
                .map(order -> OrderAnswer.of(order, null));
    }
}
