package io.lintuan.community.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lintuan.community.Community;
import io.lintuan.community.OwnCommunities;
import io.lintuan.identity.Caller;
import io.lintuan.postgres.WriteKey;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.Repeatable;
import io.lintuan.web.StrictJson;
import io.lintuan.web.VersionTag;
import io.lintuan.web.WriteKeys;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

/** What a leader does with communities of their own; {@code If-Match} keeps two phones from overwriting each other. */
@Controller("/api/communities")
@Secured("LEADER")
@Tag(name = "communities")
@AnswersProblems
@NeedsSignIn
class OwnCommunityController {
    private static final long FIRST_VERSION = 1;

    private final OwnCommunities communities;
    private final PointReading points;
    private final StrictJson json;
    private final Clock clock;

    OwnCommunityController(OwnCommunities communities, PointReading points, StrictJson json, Clock clock) {
        this.communities = communities;
        this.points = points;
        this.json = json;
        this.clock = clock;
    }

    @Get("/own")
    @Operation(
            operationId = "listOwnCommunities",
            summary = "The leader's own communities, with points that are closed")
    Mono<List<OwnCommunityAnswer>> own(@Parameter(hidden = true) Caller caller) {
        return communities.of(caller.personId()).map(OwnCommunityAnswer::of).collectList();
    }

    @Post
    @Repeatable
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = OwnCommunityAnswer.class)))
    @Operation(
            operationId = "addCommunity",
            summary = "Set up a community with its first pickup point",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = NewCommunityRequest.class))))
    Mono<MutableHttpResponse<OwnCommunityAnswer>> add(
            @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @Body byte[] body) {
        NewCommunityRequest wanted = json.read(body, NewCommunityRequest.class);
        Community community = new Community(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.name(),
                Optional.of(caller.personId()),
                FIRST_VERSION,
                List.of(points.read(UuidCreator.getTimeOrderedEpoch(), "pickupPoint.", wanted.pickupPoint())));
        return communities
                .add(community, key(caller, request, body), clock.instant())
                .flatMap(id -> found(caller, id))
                .map(answer -> tagged(HttpResponse.created(answer), answer));
    }

    @Put("/{communityId}")
    @Repeatable
    @Operation(
            operationId = "renameCommunity",
            summary = "Give an own community another name",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RenameRequest.class))))
    Mono<MutableHttpResponse<OwnCommunityAnswer>> rename(
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request,
            @PathVariable UUID communityId,
            @Body byte[] body) {
        String name = json.read(body, RenameRequest.class).name();
        WriteKey key = key(caller, request, body);
        return after(
                caller,
                communityId,
                communities.rename(
                        caller.personId(), communityId, VersionTag.ifMatch(request), name, key, clock.instant()));
    }

    @Post("/{communityId}/pickup-points")
    @Repeatable
    @Operation(
            operationId = "addPickupPoint",
            summary = "Add a pickup point to an own community",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PickupPointRequest.class))))
    Mono<MutableHttpResponse<OwnCommunityAnswer>> addPoint(
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request,
            @PathVariable UUID communityId,
            @Body byte[] body) {
        var point = points.read(UuidCreator.getTimeOrderedEpoch(), "", json.read(body, PickupPointRequest.class));
        WriteKey key = key(caller, request, body);
        return after(
                caller,
                communityId,
                communities.addPoint(
                        caller.personId(), communityId, VersionTag.ifMatch(request), point, key, clock.instant()));
    }

    @Put("/{communityId}/pickup-points/{pickupPointId}")
    @Repeatable
    @Operation(
            operationId = "changePickupPoint",
            summary = "Write over a pickup point, close it or open it again; running deals show the new words",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PickupPointRequest.class))))
    Mono<MutableHttpResponse<OwnCommunityAnswer>> changePoint(
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request,
            @PathVariable UUID communityId,
            @PathVariable UUID pickupPointId,
            @Body byte[] body) {
        var point = points.read(pickupPointId, "", json.read(body, PickupPointRequest.class));
        WriteKey key = key(caller, request, body);
        return after(
                caller,
                communityId,
                communities.changePoint(
                        caller.personId(), communityId, VersionTag.ifMatch(request), point, key, clock.instant()));
    }

    private Mono<MutableHttpResponse<OwnCommunityAnswer>> after(Caller caller, UUID communityId, Mono<Void> change) {
        return change.then(Mono.defer(() -> found(caller, communityId)))
                .map(answer -> tagged(HttpResponse.ok(answer), answer));
    }

    private Mono<OwnCommunityAnswer> found(Caller caller, UUID communityId) {
        return communities
                .find(caller.personId(), communityId)
                .map(OwnCommunityAnswer::of)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.COMMUNITY_UNKNOWN)));
    }

    private static WriteKey key(Caller caller, HttpRequest<?> request, byte[] body) {
        return WriteKeys.of("community", caller, request, body);
    }

    private static MutableHttpResponse<OwnCommunityAnswer> tagged(
            MutableHttpResponse<OwnCommunityAnswer> answer, OwnCommunityAnswer community) {
        return answer.header(HttpHeaders.ETAG, VersionTag.of(community.version()));
    }
}
