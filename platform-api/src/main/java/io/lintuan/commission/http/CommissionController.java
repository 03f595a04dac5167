package io.lintuan.commission.http;

import io.lintuan.commission.CommissionStatement;
import io.lintuan.commission.Commissions;
import io.lintuan.identity.Caller;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Every cent a leader earned, with its reason. */
@Controller("/api/commission")
@Secured("LEADER")
@Tag(name = "commission")
@AnswersProblems
@NeedsSignIn
class CommissionController {
    private static final int MOST_LINES = 200;

    private final Commissions commissions;

    CommissionController(Commissions commissions) {
        this.commissions = commissions;
    }

    /** Sums over everything and the newest lines; minor units. */
    @Serdeable
    public record CommissionAnswer(
            @Schema(example = "6380") long accruedMinor,
            @Schema(example = "638") long heldMinor,
            @Schema(example = "CNY") String currency,
            List<LineAnswer> lines) {}

    /** One movement. */
    @Serdeable
    public record LineAnswer(
            UUID orderId,
            UUID dealId,
            @Schema(example = "COMMISSION_ACCRUED") String cause,
            @Schema(example = "638") long amountMinor,
            Instant occurredAt) {}

    @Get
    @Operation(operationId = "getCommission", summary = "The leader's commission: sums and the newest movements")
    Mono<CommissionAnswer> own(@Parameter(hidden = true) Caller caller) {
        return commissions.of(caller.personId(), MOST_LINES).map(CommissionController::answer);
    }

    private static CommissionAnswer answer(CommissionStatement statement) {
        return new CommissionAnswer(
                statement.accruedMinor(),
                statement.heldMinor(),
                statement.currency(),
                statement.lines().stream()
                        .map(line -> new LineAnswer(
                                line.orderId(), line.dealId(), line.cause(), line.amountMinor(), line.occurredAt()))
                        .toList());
    }
}
