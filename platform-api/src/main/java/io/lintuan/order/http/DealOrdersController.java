package io.lintuan.order.http;

import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.identity.Caller;
import io.lintuan.order.OrderPage;
import io.lintuan.order.Orders;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A deal's orders for its leader; names are masked. */
@Controller("/api/deals/{dealId}/orders")
@Secured("LEADER")
@Tag(name = "orders")
@AnswersProblems
class DealOrdersController {
    private static final int SIZE_MAX = 200;

    private final Deals deals;
    private final Orders orders;

    DealOrdersController(Deals deals, Orders orders) {
        this.deals = deals;
        this.orders = orders;
    }

    /** One page; {@code next} is absent on the last. */
    @Serdeable
    public record OrdersAnswer(
            List<EntryAnswer> orders,
            @Nullable @Schema(example = "MTc5NTMyOTA2Mg") String next) {}

    /** One order as its leader sees it. */
    @Serdeable
    public record EntryAnswer(
            UUID orderId,
            @Schema(example = "李**") String buyerName,
            @Schema(example = "PAID_WAITING_GROUP") String status,
            @Schema(example = "2") int quantity,
            @Schema(example = "7980") long amountMinor,
            @Schema(example = "638") long commissionMinor,
            boolean commissionHeld,
            Instant placedAt) {}

    @Get
    @Operation(operationId = "listDealOrders", summary = "A deal's orders in the order they were placed, by pages")
    Mono<OrdersAnswer> list(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID dealId,
            @Nullable @QueryValue String after,
            @QueryValue(defaultValue = "50") int size) {
        if (size < 1 || size > SIZE_MAX) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "size", "must be 1 to 200");
        }
        return deals.byId(dealId)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.DEAL_NOT_FOUND)))
                .doOnNext(deal -> check(deal, caller))
                .flatMap(deal -> orders.ofDeal(dealId, Optional.ofNullable(after), size))
                .map(DealOrdersController::answer);
    }

    private static void check(DealView deal, Caller caller) {
        if (!deal.leaderId().equals(caller.personId())) {
            throw Refusal.of(ProblemCode.NOT_YOUR_DEAL);
        }
    }

    private static OrdersAnswer answer(OrderPage page) {
        return new OrdersAnswer(
                page.orders().stream()
                        .map(entry -> new EntryAnswer(
                                entry.orderId(),
                                entry.buyerName(),
                                entry.status(),
                                entry.quantity(),
                                entry.amountMinor(),
                                entry.commissionMinor(),
                                entry.commissionHeld(),
                                entry.placedAt()))
                        .toList(),
                page.next().orElse(null));
    }
}
