package io.lintuan.identity.http;

import io.lintuan.settings.Deployment;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;

/**
 * The button on every page; it works without script. A form of another site does not bring the cookie along (SameSite) and
 * is refused by its origin besides, and a link cannot sign anybody out, because there is no GET.
 */
@Hidden
@Controller("/sign-out")
@Secured(SecurityRule.IS_ANONYMOUS)
class SignOutPageController {
    private final boolean secure;

    SignOutPageController(Deployment deployment) {
        this.secure = "https".equals(deployment.publicUrl().getScheme());
    }

    @Post(consumes = MediaType.ALL)
    HttpResponse<?> signOut() {
        return HttpResponse.seeOther(URI.create("/"))
                .header("Cache-Control", "no-store")
                .cookie(SessionCookie.of("", Duration.ZERO, secure));
    }
}
