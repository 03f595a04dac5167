package io.lintuan.web.page;

import io.lintuan.catalogue.Products;
import io.lintuan.catalogue.http.ProductsAnswer;
import io.lintuan.community.OwnCommunities;
import io.lintuan.community.http.OwnCommunityAnswer;
import io.lintuan.identity.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What a leader keeps between deals: products, and communities with their pickup points. */
@Hidden
@Controller("/leader")
@Secured("LEADER")
class LeaderCatalogueController {
    private static final int PAGE = 50;

    private final Pages pages;
    private final Products products;
    private final OwnCommunities communities;

    LeaderCatalogueController(Pages pages, Products products, OwnCommunities communities) {
        this.pages = pages;
        this.products = products;
        this.communities = communities;
    }

    /** State of island {@code communities}. */
    @Serdeable
    record CommunitiesProps(List<OwnCommunityAnswer> communities) {}

    @Get(uri = "/products", produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> catalogue(Caller caller, HttpRequest<?> request) {
        View view = pages.view(request, Pages.LEADER);
        return products.of(caller.personId(), "", Optional.empty(), PAGE + 1)
                .collectList()
                .map(found -> ProductsAnswer.of(found, PAGE))
                .map(answer -> new Model.Catalogue(view, answer, pages.props(answer)))
                .map(model -> pages.page(request, "products.jte", model));
    }

    @Get(uri = "/communities", produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> own(Caller caller, HttpRequest<?> request) {
        View view = pages.view(request, Pages.LEADER);
        return communities
                .of(caller.personId())
                .map(OwnCommunityAnswer::of)
                .collectList()
                .map(own -> new Model.OwnCommunities(view, own, pages.props(new CommunitiesProps(own))))
                .map(model -> pages.page(request, "communities.jte", model));
    }
}
