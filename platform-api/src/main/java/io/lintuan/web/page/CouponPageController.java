package io.lintuan.web.page;

import io.lintuan.coupon.Coupons;
import io.lintuan.coupon.http.CouponAnswer;
import io.lintuan.deal.Deals;
import io.lintuan.identity.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import reactor.core.publisher.Mono;

/** The leader's coupons: what they are good for, and how many orders have one. */
@Hidden
@Controller("/leader/coupons")
@Secured("LEADER")
class CouponPageController {
    private static final int MOST_COUPONS = 200;
    private static final int MOST_DEALS = 50;

    private final Pages pages;
    private final Coupons coupons;
    private final Deals deals;

    CouponPageController(Pages pages, Coupons coupons, Deals deals) {
        this.pages = pages;
        this.coupons = coupons;
        this.deals = deals;
    }

    @Get(produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> own(Caller caller, HttpRequest<?> request) {
        View view = pages.view(request, Pages.LEADER);
        Mono<List<CouponAnswer>> issued = coupons.ofLeader(caller.personId(), MOST_COUPONS)
                .map(CouponAnswer::of)
                .collectList();
        Mono<List<Props.CouponDeal>> open = deals.ofLeader(caller.personId(), MOST_DEALS)
                .filter(deal -> deal.status().equals("OPEN"))
                .map(deal -> new Props.CouponDeal(deal.dealId(), deal.title()))
                .collectList();
        return issued.zipWith(
                        open,
                        (own, choices) -> new Model.LeaderCoupons(
                                view, own, pages.props(new Props.CouponsPage(own, choices, view.now()))))
                .map(model -> pages.page(request, "coupons.jte", model));
    }
}
