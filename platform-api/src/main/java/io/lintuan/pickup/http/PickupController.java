package io.lintuan.pickup.http;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.identity.Caller;
import io.lintuan.order.OrderPage;
import io.lintuan.order.Orders;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.DeskCalls;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.Repeatable;
import io.lintuan.web.StrictJson;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The leader confirms a collected order by its code. */
@Controller("/api/deals/{dealId}/pickups")
@Secured("LEADER")
@Tag(name = "pickup")
@AnswersProblems
@NeedsSignIn
class PickupController {
    private final DeskCalls desk;
    private final Orders orders;
    private final StrictJson json;

    PickupController(DeskCalls desk, Orders orders, StrictJson json) {
        this.desk = desk;
        this.orders = orders;
        this.json = json;
    }

    /** Body of a pickup. */
    @Introspected
    @Schema(description = "The code a neighbor shows.")
    public record PickupRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}") @Schema(example = "428913")
            String code,

            @Nullable @Schema(example = "2026-10-03T09:00:00Z")
            Instant occurredAt) {}

    /** The order that was handed out: whose, for whom, and what. */
    @Serdeable
    public record PickedUpAnswer(
            UUID orderId,
            @Schema(example = "PICKED_UP") String status,
            @Schema(example = "3号楼 李阿姨") String buyerName,

            @Nullable @Schema(example = "张阿姨", description = "Whom it is for, if not the buyer.")
            String recipient,

            List<OrderPage.Line> lines) {}

    @Post
    @Repeatable
    @Operation(
            operationId = "confirmPickup",
            summary = "Hand out the order of a code",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PickupRequest.class))))
    Mono<PickedUpAnswer> confirm(
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request,
            @PathVariable UUID dealId,
            @Body byte[] body) {
        PickupRequest shown = json.read(body, PickupRequest.class);
        DeskCalls.Asked asked = desk.asked(caller, request, body, shown.occurredAt());
        return desk.submit(asked, dealId, new DealCommand.ConfirmPickup(caller.personId(), shown.code()))
                .flatMap(answer -> orders.entry(answer.orderId()).map(order -> handedOut(answer, order)));
    }

    private static PickedUpAnswer handedOut(Answer answer, OrderPage.Entry order) {
        return new PickedUpAnswer(
                answer.orderId(),
                answer.status(),
                order.buyerName(),
                order.recipient().orElse(null),
                order.lines());
    }
}
