package io.lintuan.web.page;

import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

/** The analyst's board: a static page of the dashboards that fills itself from the live stream. */
@Hidden
@Controller("/board")
@Secured({"ANALYST", "DEMO"})
class BoardController {
    private final PageAssets assets;

    BoardController(PageAssets assets) {
        this.assets = assets;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> board() {
        byte[] page = assets.bytes("board.html").orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
        return HttpResponse.ok(page).header("Cache-Control", "no-store");
    }
}
