package io.lintuan.insight.http;

import io.lintuan.identity.Caller;
import io.lintuan.identity.Tokens;
import io.lintuan.insight.LiveFeed;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The live stream: server-sent events, one line per reader, resumed by Last-Event-ID. */
@Controller("/api/live")
@Secured({"ANALYST", "DEMO"})
@Tag(name = "insight")
@AnswersProblems
@NeedsSignIn
class LiveController {
    private static final int READERS_MAX = 5_000;
    private static final int READERS_PER_PERSON_MAX = 32;

    private final LiveFeed feed;
    private final Map<UUID, Integer> readers = new ConcurrentHashMap<>();

    LiveController(LiveFeed feed) {
        this.feed = feed;
    }

    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    @Operation(
            operationId = "watchLive",
            summary = "GMV, top deals, finality and fraud signals as they happen (server-sent events)",
            description = "Events minute (MinuteTotals), deal (DealTotals with title), final (FinalUntil), signal"
                    + " (FraudSignal) and heartbeat every 15 seconds. Totals are absolute: a later event of the same"
                    + " minute or deal replaces the earlier one. Send Last-Event-ID to get what changed since.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string")))
    HttpResponse<Publisher<byte[]>> live(
            @Parameter(hidden = true) Caller caller, @Nullable @Header("Last-Event-ID") String lastEventId) {
        if (feed.readers() >= READERS_MAX || readers.getOrDefault(caller.personId(), 0) >= READERS_PER_PERSON_MAX) {
            throw Refusal.retry(ProblemCode.TOO_MANY_STREAMS, Duration.ofSeconds(10));
        }
        // Counted when somebody really reads: the answer to a HEAD request is never subscribed to.
        Flux<byte[]> stream = Flux.defer(() -> {
                    readers.merge(caller.personId(), 1, Integer::sum);
                    return feed.open(Optional.ofNullable(lastEventId));
                })
                // No stream is longer than a token's whole life; the reader comes back with a token that is checked.
                .takeUntilOther(Mono.delay(Tokens.LIFETIME))
                .doFinally(end -> gone(caller.personId()));
        return HttpResponse.<Publisher<byte[]>>ok(stream)
                .header("Cache-Control", "no-store, no-transform")
                .header("X-Accel-Buffering", "no")
                // A compressor would hold frames back until it has enough of them.
                .header("Content-Encoding", "identity");
    }

    private void gone(UUID person) {
        readers.computeIfPresent(person, (id, count) -> count <= 1 ? null : count - 1);
    }
}
