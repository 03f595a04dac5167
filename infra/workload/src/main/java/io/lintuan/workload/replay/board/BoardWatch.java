package io.lintuan.workload.replay.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.contracts.live.DealTotals;
import io.lintuan.contracts.live.MinuteTotals;
import io.lintuan.workload.api.Json;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.replay.evidence.LiveTotals;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks at the board's stream as an analyst does: what it said last, and when each deal of one community moved. */
public final class BoardWatch implements AutoCloseable {
    private final HttpClient http;
    private final URI live;
    private final Session analyst;
    private final String communityId;
    private final Clock clock;
    private final Map<String, List<BoardFrame>> frames = new HashMap<>();
    private final LiveTotals totals;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean closed;
    private volatile String lastEventId = "";
    private volatile Flow.Subscription subscription;

    public BoardWatch(HttpClient http, URI apiUrl, Session analyst, String communityId, Clock clock) {
        this.http = http;
        this.live = URI.create(apiUrl + "/api/live");
        this.analyst = analyst;
        this.communityId = communityId;
        this.clock = clock;
        this.totals = new LiveTotals(communityId);
    }

    /** Connects, and connects again after every break until closed; the future completes with the first connection. */
    public CompletableFuture<Void> open() {
        CompletableFuture<Void> connected = new CompletableFuture<>();
        connect(connected);
        return connected;
    }

    /** Frames of each deal in the order of their arrival. */
    public Map<String, List<BoardFrame>> frames() {
        synchronized (frames) {
            Map<String, List<BoardFrame>> copy = new HashMap<>();
            frames.forEach((deal, list) -> copy.put(deal, List.copyOf(list)));
            return copy;
        }
    }

    /** What is on the board now. */
    public LiveTotals totals() {
        return totals;
    }

    /** How often the stream had to be opened again. */
    public int reconnects() {
        return Math.max(0, connections.get() - 1);
    }

    @Override
    public void close() {
        closed = true;
        Flow.Subscription current = subscription;
        if (current != null) {
            current.cancel();
        }
    }

    private void connect(CompletableFuture<Void> connected) {
        HttpRequest.Builder request = HttpRequest.newBuilder(live)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + analyst.token());
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        var unused = http.sendAsync(request.build(), answer -> {
                    if (answer.statusCode() != 200) {
                        connected.completeExceptionally(
                                new IllegalStateException("the board's stream answered " + answer.statusCode()));
                    }
                    return BodySubscribers.fromLineSubscriber(new Lines(connected));
                })
                .whenComplete((response, error) -> again(connected));
    }

    private void again(CompletableFuture<Void> connected) {
        if (!closed) {
            CompletableFuture.delayedExecutor(250, TimeUnit.MILLISECONDS).execute(() -> connect(connected));
        }
    }

    private void seen(ServerSentEvents.Event event) {
        lastEventId = event.id();
        JsonNode said = Json.lenient(event.data());
        if (event.name().equals("minute")) {
            totals.minute(Json.MAPPER.convertValue(said, MinuteTotals.class));
        } else if (event.name().equals("deal")
                && said.path("communityId").asText("").equals(communityId)) {
            DealTotals deal = Json.MAPPER.convertValue(said, DealTotals.class);
            totals.deal(deal);
            BoardFrame frame = new BoardFrame(deal.throughSequence(), clock.instant());
            synchronized (frames) {
                frames.computeIfAbsent(deal.dealId(), any -> new ArrayList<>()).add(frame);
            }
        }
    }

    /** Receives one connection's lines as they come, without holding a thread. */
    private final class Lines implements Flow.Subscriber<String> {
        private final ServerSentEvents events = new ServerSentEvents(BoardWatch.this::seen);
        private final CompletableFuture<Void> connected;

        Lines(CompletableFuture<Void> connected) {
            this.connected = connected;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            connections.incrementAndGet();
            connected.complete(null);
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            events.line(line);
        }

        @Override
        public void onError(Throwable error) {
            // The exchange's future completes too, and connects again.
        }

        @Override
        public void onComplete() {
            // As above.
        }
    }
}
