package io.lintuan.web.page;

import io.lintuan.catalogue.OfferingPhotos;
import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.deal.ReturnCategories;
import io.lintuan.deal.http.DealAnswer;
import io.lintuan.deal.http.ReturnCategoryController.ReturnCategoryAnswer;
import io.lintuan.identity.Caller;
import io.lintuan.identity.Role;
import io.lintuan.order.OrderView;
import io.lintuan.order.Orders;
import io.lintuan.web.Formats;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** The page behind a share link, for anybody who opens it in a chat app, and its QR code. */
@Hidden
@Controller("/g/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
class NeighborController {
    private static final int TOKEN_LENGTH_MAX = 64;
    private static final int MOST_ORDERS = 100;
    private static final Pattern TEAM_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Pages pages;
    private final Deals deals;
    private final Orders orders;
    private final ShareTexts shareTexts;
    private final ShareCards cards;
    private final ReturnCategories categories;
    private final OfferingPhotos photos;
    private final TeamPages teams;

    NeighborController(
            Pages pages,
            Deals deals,
            Orders orders,
            ShareTexts shareTexts,
            ShareCards cards,
            ReturnCategories categories,
            OfferingPhotos photos,
            TeamPages teams) {
        this.teams = teams;
        this.categories = categories;
        this.photos = photos;
        this.pages = pages;
        this.deals = deals;
        this.orders = orders;
        this.shareTexts = shareTexts;
        this.cards = cards;
    }

    @Get(produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> deal(
            HttpRequest<?> request, @PathVariable String token, @Nullable @QueryValue String team) {
        View view = pages.view(request, Pages.NEIGHBOR);
        Optional<UUID> invitedTo = teamNamed(team);
        return shared(token)
                .flatMap(deal -> ownOrders(view.viewer(), deal)
                        .flatMap(own -> Mono.zip(
                                photos.of(List.of(deal.dealId())),
                                teams.of(deal),
                                teams.concerning(deal, own, invitedTo),
                                Mono.just(own)))
                        .map(read -> model(
                                view,
                                deal,
                                read.getT4(),
                                read.getT1(),
                                TeamLine.of(deal, read.getT2(), read.getT3()),
                                invitedTo)))
                .map(model -> pages.page(request, "deal.jte", model));
    }

    /** Links get mangled in chats: one that names no team still opens the deal. */
    private static Optional<UUID> teamNamed(@Nullable String team) {
        return Optional.ofNullable(team)
                .filter(text -> TEAM_ID.matcher(text).matches())
                .map(UUID::fromString);
    }

    @Get(uri = "/qr.svg", produces = MediaType.IMAGE_SVG)
    Mono<HttpResponse<String>> qr(@PathVariable String token) {
        return shared(token).map(deal -> HttpResponse.ok(QrCode.svg(shareTexts.address(deal)))
                .header("Cache-Control", "public, max-age=86400"));
    }

    @Get(uri = "/card.png", produces = MediaType.IMAGE_PNG)
    Mono<HttpResponse<byte[]>> card(@PathVariable String token) {
        return shared(token)
                .flatMap(deal -> cards.of(deal, shareTexts.address(deal)))
                .map(png -> HttpResponse.ok(png).header("Cache-Control", "public, max-age=300"));
    }

    private Mono<DealView> shared(String token) {
        Mono<DealView> nothing = Mono.error(() -> Refusal.of(ProblemCode.DEAL_NOT_FOUND));
        return token.length() > TOKEN_LENGTH_MAX
                ? nothing
                : deals.byShareToken(token).switchIfEmpty(nothing);
    }

    private Mono<List<OrderView>> ownOrders(Optional<Caller> viewer, DealView deal) {
        return viewer.filter(caller -> caller.role() == Role.NEIGHBOR)
                .map(caller -> orders.ofBuyer(caller.personId(), MOST_ORDERS)
                        .filter(order -> order.dealId().equals(deal.dealId()))
                        .collectList())
                .orElseGet(() -> Mono.just(List.of()));
    }

    private Model.Deal model(
            View view,
            DealView deal,
            List<OrderView> own,
            Map<UUID, String> pictures,
            Optional<TeamLine> teamLine,
            Optional<UUID> invitedTo) {
        Props.Join join = new Props.Join(
                DealAnswer.of(deal),
                view.viewer().map(Props.Viewer::of).orElse(null),
                own.stream().map(Props.OwnOrder::of).toList(),
                pictures.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue)),
                view.now(),
                ReturnCategoryAnswer.excluded(categories, deal, view.language()),
                Props.answers(teamLine),
                invitedTo.orElse(null));
        return new Model.Deal(
                view,
                deal,
                pictures,
                teamLine,
                preview(view, deal),
                pages.props(Props.Progress.of(deal, teamLine, false, view.now())),
                pages.props(join));
    }

    private Preview preview(View view, DealView deal) {
        long fromMinor = deal.offerings().stream()
                .mapToLong(DealView.OfferingView::unitPriceMinor)
                .min()
                .orElse(0);
        String price = Formats.price(fromMinor);
        return new Preview(
                view.t("preview.title", deal.title(), price),
                view.t(
                        "preview.description",
                        price,
                        view.moment(deal.cutOffAt()),
                        deal.pickupPoint().name(),
                        deal.communityName()),
                shareTexts.address(deal),
                shareTexts.address(deal) + "/card.png");
    }
}
