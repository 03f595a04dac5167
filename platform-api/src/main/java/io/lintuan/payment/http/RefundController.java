package io.lintuan.payment.http;

import io.lintuan.payment.FreeStuckRefunds;
import io.lintuan.payment.RefundWatch;
import io.lintuan.payment.Refunds;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Mono;

/** What the house does about refunds that got stuck. Repeating it does no harm, so it takes no key. */
@Controller("/api/refunds")
@Secured({"ANALYST", "DEMO"})
@Tag(name = "payment")
@AnswersProblems
@NeedsSignIn
class RefundController {
    private static final int MOST = 200;

    private final FreeStuckRefunds stuck;
    private final Refunds refunds;
    private final Clock clock;

    RefundController(FreeStuckRefunds stuck, Refunds refunds, Clock clock) {
        this.stuck = stuck;
        this.refunds = refunds;
        this.clock = clock;
    }

    @Get("/waiting")
    @Operation(
            operationId = "listWaitingRefunds",
            summary = "Refunds that are stuck or have been waiting for a quarter of an hour, oldest first, at most 200")
    Mono<List<WaitingRefundAnswer>> waiting() {
        return refunds.waiting(clock.instant().minus(RefundWatch.LONG), MOST)
                .map(WaitingRefundAnswer::of)
                .collectList();
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
