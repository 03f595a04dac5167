package io.lintuan.order.http;

import io.lintuan.identity.Caller;
import io.lintuan.order.DealLedger;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where a deal's money came from and went, for the leader who answers for it. */
@Controller("/api/deals/{dealId}/ledger")
@Secured("LEADER")
@Tag(name = "orders")
@AnswersProblems
@NeedsSignIn
class DealLedgerController {
    private static final int SIZE_MAX = 200;

    private final OwnDeals deals;
    private final DealLedger ledger;

    DealLedgerController(OwnDeals deals, DealLedger ledger) {
        this.deals = deals;
        this.ledger = ledger;
    }

    @Get
    @Operation(
            operationId = "getDealLedger",
            summary = "Every posting of a deal's money, order by order and by pages, and what the accounts hold")
    Mono<DealLedgerAnswer> list(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID dealId,
            @Nullable @QueryValue String after,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryValue(defaultValue = "50")
                    int size) {
        if (size < 1 || size > SIZE_MAX) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "size", "must be 1 to 200");
        }
        return deals.find(caller, dealId).flatMap(deal -> ledger.ofDeal(dealId, Optional.ofNullable(after), size)
                .map(page -> DealLedgerAnswer.of(deal.currency(), page, after == null)));
    }
}
