package io.lintuan.web.page;

import io.lintuan.catalogue.OfferingPhotos;
import io.lintuan.community.Communities;
import io.lintuan.community.Community;
import io.lintuan.community.PickupPoint;
import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.deal.PublishedOrder;
import io.lintuan.web.MapLinks;
import io.lintuan.web.OpeningWords;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A community's home page: its open deals in the published order, and where its neighbors collect. */
@Hidden
@Controller("/c/{communityId}")
@Secured(SecurityRule.IS_ANONYMOUS)
class CommunityPageController {
    private static final int MOST_DEALS = 100;

    private final Pages pages;
    private final Communities communities;
    private final Deals deals;
    private final MapLinks maps;
    private final OfferingPhotos photos;

    CommunityPageController(Pages pages, Communities communities, Deals deals, MapLinks maps, OfferingPhotos photos) {
        this.photos = photos;
        this.pages = pages;
        this.communities = communities;
        this.deals = deals;
        this.maps = maps;
    }

    @Get(produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> home(HttpRequest<?> request, @PathVariable UUID communityId) {
        View view = pages.view(request, Pages.NEIGHBOR);
        return communities
                .find(communityId)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.NOT_FOUND)))
                .zipWith(deals.openIn(communityId, view.now(), MOST_DEALS).collectList())
                .flatMap(found -> photos.of(
                                found.getT2().stream().map(DealView::dealId).toList())
                        .map(pictures -> model(view, found.getT1(), found.getT2(), pictures)))
                .map(model -> pages.page(request, "community.jte", model));
    }

    private Model.CommunityHome model(View view, Community community, List<DealView> open, Map<UUID, String> pictures) {
        OpeningWords words = new OpeningWords(view.messages(), view.language());
        List<Model.Point> points = community.pickupPoints().stream()
                .map(point -> point(point, words))
                .toList();
        return new Model.CommunityHome(view, community, points, PublishedOrder.of(open, view.now()), pictures);
    }

    /** The leader's own sentence, unless the days and times are known and can be said in the visitor's language. */
    private Model.Point point(PickupPoint point, OpeningWords words) {
        String hours = point.opening().spans().isEmpty() ? point.hours() : words.of(point.opening());
        return new Model.Point(point.name(), point.address(), hours, maps.onThePhone(point), maps.onTheSite(point));
    }
}
