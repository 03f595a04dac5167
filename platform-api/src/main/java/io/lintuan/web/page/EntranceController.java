package io.lintuan.web.page;

import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.identity.Role;
import io.lintuan.postgres.StoreUnavailable;
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
import reactor.core.publisher.Mono;

/** The way in: what this is, who one can be in the demo, and the sign-in. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class EntranceController {
    // A path of ours and nothing that a browser could read as another site.
    private static final Pattern LOCAL_PATH = Pattern.compile("/(?:[A-Za-z0-9_.~-][A-Za-z0-9_.~/?=&%-]{0,200})?");

    private static final int MOST_DEALS = 12;

    private final Pages pages;
    private final Deals deals;

    EntranceController(Pages pages, Deals deals) {
        this.pages = pages;
        this.deals = deals;
    }

    /** State of island {@code sign-in}. */
    @Serdeable
    record SignInProps(@Nullable String next, @Nullable Role role) {}

    @Get(produces = MediaType.TEXT_HTML)
    Mono<HttpResponse<String>> entrance(HttpRequest<?> request) {
        View view = pages.view(request, Pages.NEIGHBOR);
        return openDeals(view).map(open -> pages.page(request, "entrance.jte", new Model.Entrance(view, open)));
    }

    /** Outside the demo a deal is found by the link that its leader shares. The way in stands though the store is away. */
    private Mono<List<DealView>> openDeals(View view) {
        return view.demo()
                ? deals.open(view.now(), MOST_DEALS).collectList().onErrorReturn(StoreUnavailable.class, List.of())
                : Mono.just(List.of());
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
