package io.lintuan.service;

import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Orders one piece after another; told to come back later, it does, with the same key. */
final class PatientCaller {
    private final URI service;
    private final String token;
    private final OpenDeal deal;
    private final Executor threads;
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> unexpected = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private CompletableFuture<Void> ended;
    private volatile Duration longest = Duration.ZERO;
    private volatile boolean stopping;

    PatientCaller(URI service, String token, OpenDeal deal, Executor threads) {
        this.threads = threads;
        this.service = service;
        this.token = token;
        this.deal = deal;
    }

    void start() {
        ended = ask(Calls.byNeighbor(token, deal), threads);
    }

    /** Waits for the order under way, which is decided before. */
    void stop() {
        stopping = true;
        ended.join();
    }

    List<String> accepted() {
        return accepted;
    }

    /** What it was told that is neither an order nor "later". */
    List<String> unexpected() {
        return unexpected;
    }

    int refusals() {
        return refusals.get();
    }

    /** The longest that it waited for an answer. */
    Duration longest() {
        return longest;
    }

    private CompletableFuture<Void> ask(Calls call, Executor when) {
        return CompletableFuture.supplyAsync(() -> asked(call), when).thenCompose(reply -> goOn(call, reply));
    }

    private Reply asked(Calls call) {
        long started = System.nanoTime();
        Reply reply = call.once(service);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        longest = took.compareTo(longest) > 0 ? took : longest;
        return reply;
    }

    private CompletableFuture<Void> goOn(Calls call, Reply reply) {
        if (reply.status() == 201) {
            accepted.add(reply.text("orderId"));
            return stopping ? CompletableFuture.completedFuture(null) : ask(Calls.byNeighbor(token, deal), threads);
        }
        if (Calls.isOpen(reply) && !reply.header("retry-after").isEmpty()) {
            refusals.incrementAndGet();
            long seconds = Long.parseLong(reply.header("retry-after"));
            return ask(call, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, threads));
        }
        unexpected.add(reply.status() + " " + reply.body());
        return CompletableFuture.completedFuture(null);
    }
}
