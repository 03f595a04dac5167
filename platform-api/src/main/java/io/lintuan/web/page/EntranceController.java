package io.lintuan.web.page;

import io.lintuan.identity.Role;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The way in: what this is, who one can be in the demo, and the sign-in. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class EntranceController {
    // A path of ours and nothing that a browser could read as another site.
    private static final Pattern LOCAL_PATH = Pattern.compile("/(?:[A-Za-z0-9_.~-][A-Za-z0-9_.~/?=&%-]{0,200})?");

    private final Pages pages;

    EntranceController(Pages pages) {
        this.pages = pages;
    }

    /** State of island {@code sign-in}. */
    @Serdeable
    record SignInProps(@Nullable String next, @Nullable Role role) {}

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<String> entrance(HttpRequest<?> request) {
        return pages.page(request, "entrance.jte", new Model.Entrance(pages.view(request, Pages.NEIGHBOR), List.of()));
    }

    @Get(uri = "/sign-in", produces = MediaType.TEXT_HTML)
    HttpResponse<String> signIn(
            HttpRequest<?> request, @Nullable @QueryValue String next, @Nullable @QueryValue String role) {
        SignInProps props = new SignInProps(
                Optional.ofNullable(next)
                        .filter(path -> LOCAL_PATH.matcher(path).matches())
                        .orElse(null),
                role == null ? null : role(role));
        View view = pages.view(request, Pages.NEIGHBOR);
        return pages.page(request, "sign-in.jte", new Model.SignIn(view, pages.props(props)));
    }

    @Nullable private static Role role(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
