package io.lintuan.web.page;

import io.lintuan.commission.Commissions;
import io.lintuan.community.Communities;
import io.lintuan.community.http.CommunityAnswer;
import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.deal.http.DealAnswer;
import io.lintuan.identity.Caller;
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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The leader's console. */
@Hidden
@Controller("/leader")
@Secured("LEADER")
class LeaderController {
    private static final int MOST_DEALS = 50;
    private static final int MOST_COMMUNITIES = 500;

    private final Pages pages;
    private final Deals deals;
    private final Commissions commissions;
    private final Communities communities;
    private final ShareTexts shareTexts;

    LeaderController(
            Pages pages, Deals deals, Commissions commissions, Communities communities, ShareTexts shareTexts) {
        this.pages = pages;
        this.deals = deals;
        this.commissions = commissions;
        this.communities = communities;
        this.shareTexts = shareTexts;
    }

    @Serdeable
    record NewDealProps(List<CommunityAnswer> communities, Instant now) {}

    @Get(produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> console(Caller caller, HttpRequest<?> request) {
        View view = pages.view(request, Pages.LEADER);
        return deals.ofLeader(caller.personId(), MOST_DEALS)
                .collectList()
                .zipWith(commissions.of(caller.personId(), 1), (own, sums) -> new Model.Console(view, own, sums))
                .map(model -> pages.page(request, "leader.jte", model));
    }

    @Get(uri = "/deals/new", produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> newDeal(HttpRequest<?> request) {
        View view = pages.view(request, Pages.LEADER);
        return communities
                .all(MOST_COMMUNITIES)
                .map(CommunityAnswer::of)
                .collectList()
                .map(all -> new Model.NewDeal(view, pages.props(new NewDealProps(all, view.now()))))
                .map(model -> pages.page(request, "new-deal.jte", model));
    }

    @Get(uri = "/deals/{dealId}", produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> deal(Caller caller, HttpRequest<?> request, @PathVariable UUID dealId) {
        View view = pages.view(request, Pages.LEADER);
        return deals.byId(dealId)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.DEAL_NOT_FOUND)))
                .doOnNext(deal -> check(deal, caller))
                .map(deal -> pages.page(request, "leader-deal.jte", model(view, deal)));
    }

    private Model.LeaderDeal model(View view, DealView deal) {
        String text = shareTexts.text(deal, view.language());
        String address = shareTexts.address(deal);
        return new Model.LeaderDeal(
                view,
                deal,
                address,
                text,
                pages.props(Props.Progress.of(deal, true, view.now())),
                pages.props(new Props.Share(address, text, "/g/" + deal.shareToken() + "/qr.svg")),
                pages.props(new Props.DealDesk(DealAnswer.of(deal), view.now())));
    }

    private static void check(DealView deal, Caller caller) {
        if (!deal.leaderId().equals(caller.personId())) {
            throw Refusal.of(ProblemCode.NOT_YOUR_DEAL);
        }
    }
}
