package io.lintuan.web.page;

import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.deal.TeamView;
import io.lintuan.deal.http.DealAnswer;
import io.lintuan.deal.http.TeamAnswer;
import io.lintuan.identity.Caller;
import io.lintuan.order.OrderView;
import io.lintuan.order.Orders;
import io.lintuan.order.http.OrderAnswer;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.ShareTexts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A neighbor's orders; each has one address for ever, with its state and its pickup code. */
@Hidden
@Controller("/orders")
@Secured("NEIGHBOR")
class OrderPageController {
    private static final int MOST = 100;

    private final Pages pages;
    private final Orders orders;
    private final Deals deals;
    private final TeamPages teams;
    private final ShareTexts shareTexts;

    OrderPageController(Pages pages, Orders orders, Deals deals, TeamPages teams, ShareTexts shareTexts) {
        this.teams = teams;
        this.shareTexts = shareTexts;
        this.pages = pages;
        this.orders = orders;
        this.deals = deals;
    }

    @Get(produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> own(Caller caller, HttpRequest<?> request) {
        View view = pages.view(request, Pages.NEIGHBOR);
        return orders.ofBuyer(caller.personId(), MOST)
                .collectList()
                .map(own -> pages.page(request, "orders.jte", new Model.Orders(view, own)));
    }

    @Get(uri = "/{orderId}", produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> order(Caller caller, HttpRequest<?> request, @PathVariable UUID orderId) {
        View view = pages.view(request, Pages.NEIGHBOR);
        return orders.byId(orderId)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.ORDER_NOT_FOUND)))
                .doOnNext(order -> check(order, caller))
                .flatMap(order -> deals.byId(order.dealId()).flatMap(deal -> teams.of(deal, order)
                        .map(team -> model(view, order, deal.collectedAt(order.pickupPointId()), team))))
                .map(model -> pages.page(request, "order.jte", model));
    }

    private Model.Order model(View view, OrderView order, DealView deal, Optional<TeamView> team) {
        Props.Order props = new Props.Order(
                OrderAnswer.of(order, null),
                DealAnswer.of(deal),
                team.map(TeamAnswer::of).orElse(null),
                shareTexts.address(deal),
                view.now());
        return new Model.Order(view, order, deal, team, pages.props(props));
    }

    private static void check(OrderView order, Caller caller) {
        if (!order.buyerId().equals(caller.personId())) {
            throw Refusal.of(ProblemCode.NOT_YOUR_ORDER);
        }
    }
}
