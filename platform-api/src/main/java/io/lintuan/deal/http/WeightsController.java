package io.lintuan.deal.http;

import io.lintuan.deal.Deals;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.identity.Caller;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.DeskCalls;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.Repeatable;
import io.lintuan.web.StrictJson;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The leader says what weighed goods came to; what is missing goes back as money. */
@Controller("/api/deals/{dealId}/weights")
@Secured("LEADER")
@Tag(name = "deals")
@AnswersProblems
@NeedsSignIn
class WeightsController {
    private final DeskCalls desk;
    private final Deals deals;
    private final StrictJson json;

    WeightsController(DeskCalls desk, Deals deals, StrictJson json) {
        this.desk = desk;
        this.deals = deals;
        this.json = json;
    }

    /** Body of a weighing: all of it is taken, or none. */
    @Introspected
    @Schema(description = "What was on the scales, order by order.")
    public record WeightsRequest(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid WeightLine> weights,

            @Nullable @Schema(example = "2026-10-03T08:00:00Z")
            Instant occurredAt) {}

    /** All pieces of one line together. */
    @Introspected
    public record WeightLine(
            @NotNull UUID orderId,
            @NotNull UUID offeringId,

            @Min(1) @Max(100_000_000) @Schema(example = "2460")
            int grams) {}

    @Post
    @Repeatable
    @Operation(
            operationId = "recordWeights",
            summary = "Settle weighed goods at what they weigh; too little is refunded, too much is never charged",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WeightsRequest.class))))
    Mono<DealAnswer> record(
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request,
            @PathVariable UUID dealId,
            @Body byte[] body) {
        WeightsRequest scales = json.read(body, WeightsRequest.class);
        DeskCalls.Asked asked = desk.asked(caller, request, body, scales.occurredAt());
        List<DealCommand.Weight> weights = scales.weights().stream()
                .map(line -> new DealCommand.Weight(line.orderId(), line.offeringId(), line.grams()))
                .toList();
        return desk.submit(asked, dealId, new DealCommand.RecordWeights(caller.personId(), weights))
                .then(Mono.defer(() -> deals.byId(dealId)))
                .map(DealAnswer::of);
    }
}
