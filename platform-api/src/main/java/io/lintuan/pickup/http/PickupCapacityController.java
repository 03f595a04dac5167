package io.lintuan.pickup.http;

import io.lintuan.identity.Caller;
import io.lintuan.pickup.PickupDays;
import io.lintuan.pickup.PickupPoints;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.StrictJson;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** How many orders a pickup point takes on one day, over all deals. */
@Controller("/api/pickup-points/{pickupPointId}/capacity")
@Secured("LEADER")
@Tag(name = "pickup")
@AnswersProblems
@NeedsSignIn
class PickupCapacityController {
    private final PickupDays days;
    private final PickupPoints points;
    private final StrictJson json;

    PickupCapacityController(PickupDays days, PickupPoints points, StrictJson json) {
        this.days = days;
        this.points = points;
        this.json = json;
    }

    /** Body of a capacity. */
    @Introspected
    @Schema(description = "Orders that a pickup point takes on one day; a million is as good as no limit.")
    public record CapacityRequest(
            @Min(1) @Max(1_000_000) @Schema(example = "120", requiredMode = Schema.RequiredMode.REQUIRED)
            int ordersPerDay) {}

    /** What is set; nothing when the point is not limited. */
    @Serdeable
    @Schema(name = "PickupCapacity")
    public record CapacityAnswer(
            UUID pickupPointId,
            @Nullable @Schema(example = "120") Integer ordersPerDay) {}

    @Get
    @Operation(operationId = "getPickupCapacity", summary = "How many orders a point takes on one day")
    Mono<CapacityAnswer> get(@PathVariable UUID pickupPointId) {
        return days.limitOf(pickupPointId)
                .map(ordersPerDay -> new CapacityAnswer(pickupPointId, ordersPerDay))
                .defaultIfEmpty(new CapacityAnswer(pickupPointId, null));
    }

    @Put
    @Operation(
            operationId = "setPickupCapacity",
            summary = "Limit the orders of a day; what is taken already stays, though it be more",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CapacityRequest.class))))
    Mono<CapacityAnswer> set(
            @Parameter(hidden = true) Caller caller, @PathVariable UUID pickupPointId, @Body byte[] body) {
        CapacityRequest wanted = json.read(body, CapacityRequest.class);
        return points.isUsedBy(pickupPointId, caller.personId())
                .filter(used -> used)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.NOT_YOUR_PICKUP_POINT)))
                .then(days.limit(pickupPointId, wanted.ordersPerDay()))
                .thenReturn(new CapacityAnswer(pickupPointId, wanted.ordersPerDay()));
    }
}
