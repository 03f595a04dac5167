package io.lintuan.order.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.green.GreenPointsOfOrders;
import io.lintuan.identity.Caller;
import io.lintuan.order.OrderView;
import io.lintuan.order.Orders;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.DeskCalls;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.Repeatable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What a buyer does with an order. */
@Controller("/api/orders/{orderId}")
@Secured("NEIGHBOR")
@Tag(name = "orders")
@AnswersProblems
@NeedsSignIn
class OrderController {
    private final DeskCalls desk;
    private final Orders orders;
    private final OrderCheckout checkout;
    private final GreenPointsOfOrders green;

    OrderController(DeskCalls desk, Orders orders, OrderCheckout checkout, GreenPointsOfOrders green) {
        this.desk = desk;
        this.orders = orders;
        this.checkout = checkout;
        this.green = green;
    }

    @Get
    @Operation(operationId = "getOrder", summary = "An order of one's own")
    Mono<OrderAnswer> byId(@Parameter(hidden = true) Caller caller, @PathVariable UUID orderId) {
        return own(caller, orderId).flatMap(this::withGreenPoints);
    }

    @Post("/payments")
    @Repeatable
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = PaymentAnswer.class)))
    @Operation(
            operationId = "payOrder",
            summary = "Ask for a page to pay on",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DeskCalls.Moment.class))))
    Mono<HttpResponse<PaymentAnswer>> pay(
            @Parameter(hidden = true) Caller caller, HttpRequest<byte[]> request, @PathVariable UUID orderId) {
        DeskCalls.Asked asked = desk.asked(caller, request);
        return dealOf(orderId)
                .flatMap(dealId -> desk.submit(asked, dealId, start(caller, orderId)))
                .flatMap(answer -> checkout.open(answer, asked.statedAt()))
                .map(HttpResponse::created);
    }

    @Post("/cancel")
    @Repeatable
    @Operation(
            operationId = "cancelOrder",
            summary = "Leave a deal before its cut-off; what was paid goes back",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DeskCalls.Moment.class))))
    Mono<OrderAnswer> cancel(
            @Parameter(hidden = true) Caller caller, HttpRequest<byte[]> request, @PathVariable UUID orderId) {
        DeskCalls.Asked asked = desk.asked(caller, request);
        return dealOf(orderId)
                .flatMap(dealId -> desk.submit(asked, dealId, new DealCommand.Cancel(orderId, caller.personId())))
                .then(Mono.defer(() -> own(caller, orderId)))
                .map(order -> OrderAnswer.of(order, null));
    }

    /** There are none before the goods were collected, and whoever waits for them looks often. */
    private Mono<OrderAnswer> withGreenPoints(OrderView order) {
        OrderAnswer without = OrderAnswer.of(order, null);
        if (order.pickedUpAt().isEmpty()) {
            return Mono.just(without);
        }
        return green.ofOrder(order.orderId())
                .map(points -> OrderAnswer.of(order, OrderAnswer.GreenPointsAnswer.of(points)))
                .defaultIfEmpty(without);
    }

    private static DealCommand.StartPayment start(Caller caller, UUID orderId) {
        return new DealCommand.StartPayment(UuidCreator.getTimeOrderedEpoch(), orderId, caller.personId());
    }

    private Mono<UUID> dealOf(UUID orderId) {
        return orders.dealOf(orderId).switchIfEmpty(notFound());
    }

    private Mono<OrderView> own(Caller caller, UUID orderId) {
        return orders.byId(orderId).switchIfEmpty(notFound()).doOnNext(order -> {
            if (!order.buyerId().equals(caller.personId())) {
                throw Refusal.of(ProblemCode.NOT_YOUR_ORDER);
            }
        });
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> Refusal.of(ProblemCode.ORDER_NOT_FOUND));
    }
}
