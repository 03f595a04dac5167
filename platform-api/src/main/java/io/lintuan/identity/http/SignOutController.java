package io.lintuan.identity.http;

import io.lintuan.settings.Deployment;
import io.lintuan.web.AnswersProblems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;

/** Takes the cookie away; the token itself ends by its own time. */
@Controller("/api/sign-out")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "identity")
@AnswersProblems
class SignOutController {
    private final boolean secure;

    SignOutController(Deployment deployment) {
        this.secure = "https".equals(deployment.publicUrl().getScheme());
    }

    @Post(consumes = {})
    @Operation(operationId = "signOut", summary = "Take the session cookie away")
    HttpResponse<?> signOut() {
        return HttpResponse.noContent().cookie(SessionCookie.of("", Duration.ZERO, secure));
    }
}
