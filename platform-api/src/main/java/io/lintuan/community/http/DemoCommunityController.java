package io.lintuan.community.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lintuan.community.Communities;
import io.lintuan.community.Community;
import io.lintuan.community.PickupPoint;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.StrictJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Lays out communities for the demo. */
@Controller("/api/demo/communities")
@Requires(property = "lintuan.environment", value = "demo")
@Secured("DEMO")
@Tag(name = "communities")
@AnswersProblems
@NeedsSignIn
class DemoCommunityController {
    private final Communities communities;
    private final PointReading points;
    private final StrictJson json;
    private final Clock clock;

    DemoCommunityController(Communities communities, PointReading points, StrictJson json, Clock clock) {
        this.communities = communities;
        this.points = points;
        this.json = json;
        this.clock = clock;
    }

    /** Ids of what was added. */
    @Serdeable
    public record Added(UUID communityId, UUID pickupPointId) {}

    @Post
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = Added.class)))
    @Operation(
            operationId = "addDemoCommunity",
            summary = "Add a community with a pickup point (demo environment only)",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = NewCommunityRequest.class))))
    Mono<HttpResponse<Added>> add(@Body byte[] body) {
        NewCommunityRequest request = json.read(body, NewCommunityRequest.class);
        PickupPoint point = points.read(UuidCreator.getTimeOrderedEpoch(), "pickupPoint.", request.pickupPoint());
        Community community =
                new Community(UuidCreator.getTimeOrderedEpoch(), request.name(), Optional.empty(), 1, List.of(point));
        return communities
                .add(community, clock.instant())
                .thenReturn(HttpResponse.created(new Added(community.id(), point.id())));
    }
}
