package io.lintuan.payment.http;

import io.lintuan.payment.FreeStuckRefunds;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;

/** What the house does about refunds that got stuck. Repeating it does no harm, so it takes no key. */
@Controller("/api/refunds")
@Secured({"ANALYST", "DEMO"})
@Tag(name = "payment")
@AnswersProblems
@NeedsSignIn
class RefundController {
    private final FreeStuckRefunds stuck;

    RefundController(FreeStuckRefunds stuck) {
        this.stuck = stuck;
    }

    @Serdeable
    @Schema(name = "FreedRefunds")
    record Freed(
            @Schema(description = "How many refunds were stuck", example = "2")
            long freed) {}

    @Post(
            uri = "/retries",
            consumes = {})
    @Operation(operationId = "retryStuckRefunds", summary = "Ask the provider again for every stuck refund")
    Mono<Freed> retry() {
        return stuck.free().map(Freed::new);
    }
}
