package io.lintuan.web.page;

import io.lintuan.community.Communities;
import io.lintuan.community.http.CommunityAnswer;
import io.lintuan.deal.ReturnCategories;
import io.lintuan.deal.http.ReturnCategoryController.ReturnCategoryAnswer;
import io.lintuan.draft.http.DraftAnswer;
import io.lintuan.identity.Caller;
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

/** A draft or a template on its own page. */
@Hidden
@Controller("/leader/drafts")
@Secured("LEADER")
class DraftPageController {
    private static final int MOST_COMMUNITIES = 500;

    private final Pages pages;
    private final DraftPages drafts;
    private final Communities communities;
    private final ReturnCategories categories;

    DraftPageController(Pages pages, DraftPages drafts, Communities communities, ReturnCategories categories) {
        this.pages = pages;
        this.drafts = drafts;
        this.communities = communities;
        this.categories = categories;
    }

    @Serdeable
    record FormProps(
            List<CommunityAnswer> communities, Instant now, List<ReturnCategoryAnswer> categories, DraftAnswer draft) {}

    @Serdeable
    record CycleProps(DraftAnswer draft) {}

    @Get(uri = "/{draftId}", produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> draft(Caller caller, HttpRequest<?> request, @PathVariable UUID draftId) {
        View view = pages.view(request, Pages.LEADER);
        return drafts.draft(view, caller, draftId)
                .zipWith(communities
                        .all(MOST_COMMUNITIES)
                        .map(CommunityAnswer::of)
                        .collectList())
                .map(read -> model(view, read.getT1(), read.getT2()))
                .map(model -> pages.page(request, "draft.jte", model));
    }

    private Model.DraftForm model(View view, DraftAnswer draft, List<CommunityAnswer> all) {
        FormProps props = new FormProps(all, view.now(), ReturnCategoryAnswer.all(categories, view.language()), draft);
        return new Model.DraftForm(view, draft, pages.props(props), pages.props(new CycleProps(draft)));
    }
}
