package io.lintuan.web.page;

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
import java.util.stream.Stream;

/** The catalogue of problems: what each code means, at the address that problem documents point to. */
@Hidden
@Controller("/problems")
@Secured(SecurityRule.IS_ANONYMOUS)
class ProblemController {
    private final Pages pages;

    ProblemController(Pages pages) {
        this.pages = pages;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<String> catalogue(HttpRequest<?> request) {
        View view = pages.view(request, Pages.NEIGHBOR);
        List<Model.Problem> problems = Stream.of(ProblemCode.values())
                .map(code -> new Model.Problem(view, code.wire(), code.status()))
                .toList();
        return pages.page(request, "problems.jte", new Model.Problems(view, problems));
    }

    @Get(uri = "/{code}", produces = MediaType.TEXT_HTML)
    HttpResponse<String> one(HttpRequest<?> request, @PathVariable String code) {
        ProblemCode known = ProblemCode.ofWire(code).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
        return HttpResponse.ok(pages.html(request, known)).contentType(MediaType.TEXT_HTML_TYPE);
    }
}
