package io.lintuan.identity.http;

import io.lintuan.identity.Caller;
import io.lintuan.identity.Role;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** Who the session belongs to: no script can read the cookie, and a static page wants to say whose it is. */
@Controller("/api/session")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "identity")
@AnswersProblems
@NeedsSignIn
class SessionController {

    /** The person who is signed in. */
    @Serdeable
    public record SessionAnswer(
            UUID personId,
            @Schema(example = "李阿姨") String name,
            @Schema(example = "NEIGHBOR") Role role) {}

    @Get
    @Operation(operationId = "getSession", summary = "Who is signed in")
    SessionAnswer session(@Parameter(hidden = true) Caller caller) {
        return new SessionAnswer(caller.personId(), caller.name(), caller.role());
    }
}
