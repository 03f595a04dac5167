package io.lintuan.web.page;

import io.lintuan.payment.FreeStuckRefunds;
import io.lintuan.payment.RefundWatch;
import io.lintuan.payment.Refunds;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import reactor.core.publisher.Mono;

/** Refunds that need a person, for those who look after the house. It works without script. */
@Hidden
@Controller("/refunds")
@Secured({"ANALYST", "DEMO"})
class RefundsPageController {
    private static final int MOST = 200;

    private final Pages pages;
    private final Refunds refunds;
    private final FreeStuckRefunds stuck;

    RefundsPageController(Pages pages, Refunds refunds, FreeStuckRefunds stuck) {
        this.pages = pages;
        this.refunds = refunds;
        this.stuck = stuck;
    }

    @Get(produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> waiting(HttpRequest<?> request) {
        View view = pages.view(request, Pages.NEIGHBOR);
        return refunds.waiting(view.now().minus(RefundWatch.LONG), MOST)
                .collectList()
                .map(waiting -> pages.page(request, "refunds.jte", new WaitingRefunds(view, waiting)));
    }

    /** Pressing it twice does no harm: the provider knows each refund by its key. */
    @Post(uri = "/retries", consumes = MediaType.ALL)
    Mono<HttpResponse<?>> retry() {
        return stuck.free()
                .map(freed -> HttpResponse.seeOther(URI.create("/refunds")).header("Cache-Control", "no-store"));
    }
}
