package io.lintuan.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.lintuan.identity.Callers;
import io.lintuan.settings.Deployment;
import io.lintuan.web.Language;
import io.lintuan.web.Messages;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.ProblemPage;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

/** Draws pages from the compiled templates. */
@Singleton
class Pages implements ProblemPage {
    static final String NEIGHBOR = "src/pages/neighbor.ts";
    static final String LEADER = "src/pages/leader.ts";
    private static final String STYLE = "src/styles/site.css";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Messages messages;
    private final PageAssets assets;
    private final Deployment deployment;
    private final JsonMapper json;
    private final Clock clock;

    Pages(Messages messages, PageAssets assets, Deployment deployment, JsonMapper json, Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.deployment = deployment;
        this.json = json;
        this.clock = clock;
    }

    /** The view of a request for a page whose islands are in {@code entry}. */
    View view(HttpRequest<?> request, String entry) {
        Language language = Language.of(request);
        String other = language.other().tag();
        return new View(
                language,
                messages,
                assets.links(STYLE, entry),
                request.getPath(),
                request.getPath() + "?" + Queries.inLanguage(request.getUri().getRawQuery(), other),
                Callers.of(request),
                clock.instant(),
                deployment.isDemo());
    }

    /**
     * A page as an answer; remembers the language when the address asked for one. Whoever is signed in may be named on it, so
     * that nothing keeps it, neither a proxy nor the browser for whoever sits there next.
     */
    MutableHttpResponse<String> page(HttpRequest<?> request, String template, Object model) {
        MutableHttpResponse<String> answer = HttpResponse.ok(draw(template, model))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Cache-Control", Callers.of(request).isPresent() ? "no-store" : "no-cache")
                .header("Vary", "Accept-Language, Cookie");
        Language.asked(request).ifPresent(language -> answer.cookie(languageCookie(language)));
        return answer;
    }

    /** An island's state for its {@code data-props}; the template escapes it. */
    String props(Object props) {
        try {
            return json.writeValueAsString(props);
        } catch (IOException e) {
            throw new UncheckedIOException("Props of an island cannot be written", e);
        }
    }

    @Override
    public String html(HttpRequest<?> request, ProblemCode code) {
        return draw("problem.jte", new Model.Problem(view(request, NEIGHBOR), code.wire(), code.status()));
    }

    private String draw(String template, Object model) {
        StringOutput output = new StringOutput(8_192);
        templates.render(template, model, output);
        return output.toString();
    }

    private static Cookie languageCookie(Language language) {
        return Cookie.of("lang", language.tag())
                .path("/")
                .sameSite(SameSite.Lax)
                .maxAge(Duration.ofDays(365));
    }
}
