package io.lintuan.web.page;

import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** Built scripts, styles and pictures. Their names carry a hash of their content, so a browser may keep them for ever. */
@Hidden
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetController {
    private final PageAssets assets;

    AssetController(PageAssets assets) {
        this.assets = assets;
    }

    @Get(uri = "/{+path}", produces = MediaType.ALL)
    HttpResponse<byte[]> asset(@PathVariable String path) {
        byte[] bytes = assets.bytes("assets/" + path).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
        return HttpResponse.ok(bytes)
                .contentType(typeOf(path))
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    private static MediaType typeOf(String path) {
        if (path.endsWith(".js")) {
            return MediaType.of("text/javascript; charset=utf-8");
        }
        return path.endsWith(".css") ? MediaType.of("text/css; charset=utf-8") : MediaType.forFilename(path);
    }
}
