package io.lintuan.web.page;

import io.lintuan.catalogue.Products;
import io.lintuan.catalogue.http.ProductAnswer;
import io.lintuan.commission.Commissions;
import io.lintuan.community.Communities;
import io.lintuan.community.http.CommunityAnswer;
import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.deal.ReturnCategories;
import io.lintuan.deal.http.DealAnswer;
import io.lintuan.deal.http.ReturnCategoryController.ReturnCategoryAnswer;
import io.lintuan.identity.Caller;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.ShareTexts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final DraftPages drafts;
    private final ReturnCategories categories;
    private final Products products;
    private final TeamPages teams;

    LeaderController(
            Pages pages,
            Deals deals,
            Commissions commissions,
            Communities communities,
            ShareTexts shareTexts,
            DraftPages drafts,
            ReturnCategories categories,
            Products products,
            TeamPages teams) {
        this.teams = teams;
        this.drafts = drafts;
        this.categories = categories;
        this.products = products;
        this.pages = pages;
        this.deals = deals;
        this.commissions = commissions;
        this.communities = communities;
        this.shareTexts = shareTexts;
    }

    @Serdeable
    record NewDealProps(
            List<CommunityAnswer> communities,
            @Nullable ProductAnswer product,
            Instant now,
            List<ReturnCategoryAnswer> categories,
            @Nullable DraftPages.Start start) {}

    @Get(produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> console(Caller caller, HttpRequest<?> request) {
        View view = pages.view(request, Pages.LEADER);
        return deals.ofLeader(caller.personId(), MOST_DEALS)
                .collectList()
                .zipWith(commissions.of(caller.personId(), 1))
                .zipWith(
                        drafts.lines(view, caller.personId()),
                        (read, kept) -> new Model.Console(view, read.getT1(), read.getT2(), kept))
                .map(model -> pages.page(request, "leader.jte", model));
    }

    @Get(uri = "/deals/new", produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> newDeal(
            Caller caller,
            HttpRequest<?> request,
            @Nullable @QueryValue UUID from,
            @Nullable @QueryValue UUID product) {
        View view = pages.view(request, Pages.LEADER);
        return Mono.zip(
                        communities
                                .all(MOST_COMMUNITIES)
                                .map(CommunityAnswer::of)
                                .collectList(),
                        chosen(caller, product),
                        drafts.start(caller, from))
                .map(read -> new NewDealProps(
                        read.getT1(),
                        read.getT2().orElse(null),
                        view.now(),
                        ReturnCategoryAnswer.all(categories, view.language()),
                        read.getT3().orElse(null)))
                .map(props -> new Model.NewDeal(view, pages.props(props)))
                .map(model -> pages.page(request, "new-deal.jte", model));
    }

    @Get(uri = "/deals/{dealId}", produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> deal(Caller caller, HttpRequest<?> request, @PathVariable UUID dealId) {
        View view = pages.view(request, Pages.LEADER);
        return deals.byId(dealId)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.DEAL_NOT_FOUND)))
                .doOnNext(deal -> check(deal, caller))
                .flatMap(deal ->
                        teams.of(deal).map(found -> model(view, deal, TeamLine.of(deal, found, Optional.empty()))))
                .map(model -> pages.page(request, "leader-deal.jte", model));
    }

    /** The product of the leader's catalogue that the deal is to begin with. */
    private Mono<Optional<ProductAnswer>> chosen(Caller caller, @Nullable UUID product) {
        return Mono.justOrEmpty(product)
                .flatMap(id -> products.find(caller.personId(), id))
                .map(ProductAnswer::of)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Model.LeaderDeal model(View view, DealView deal, Optional<TeamLine> teamLine) {
        String text = shareTexts.text(deal, view.language());
        String address = shareTexts.address(deal);
        return new Model.LeaderDeal(
                view,
                deal,
                address,
                text,
                teamLine,
                pages.props(Props.Progress.of(deal, teamLine, true, view.now())),
                pages.props(new Props.Share(address, text, "/g/" + deal.shareToken() + "/qr.svg")),
                pages.props(new Props.DealDesk(DealAnswer.of(deal), address, view.now())));
    }

    private static void check(DealView deal, Caller caller) {
        if (!deal.leaderId().equals(caller.personId())) {
            throw Refusal.of(ProblemCode.NOT_YOUR_DEAL);
        }
    }
}
