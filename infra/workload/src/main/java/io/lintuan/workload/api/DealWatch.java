package io.lintuan.workload.api;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Looks at a deal's public progress until the provider's webhooks have landed.
 *
 * @param trouble told, as a kind and an example, when {@code patience} ends first
 */
public record DealWatch(ApiClient api, Duration patience, BiConsumer<String, String> trouble) {
    private static final Set<String> UNDECIDED = Set.of("OPEN", "CUT_OFF");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(15);
    private static final Duration PAUSE_MAX = Duration.ofMillis(200);

    /** Returns when no more than so many pieces are held without being paid. */
    public void awaitHeld(Session anybody, String shareToken, int quantityMax) {
        await(
                Platform.progress(anybody, shareToken),
                reply -> reply.json().path("heldQuantity").asInt(Integer.MAX_VALUE) <= quantityMax,
                "held seats were never paid");
    }

    /** The deal's status once it is decided, or the last one seen. */
    public String awaitDecision(Session anybody, String shareToken) {
        Reply last = await(
                Platform.progress(anybody, shareToken),
                reply -> reply.accepted() && !UNDECIDED.contains(reply.text("status")),
                "a deal was never decided");
        return last.text("status");
    }

    private Reply await(Call progress, Predicate<Reply> settled, String otherwise) {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        Reply reply = api.send(progress).join();
        while (!settled.test(reply)) {
            if (System.nanoTime() > deadline) {
                trouble.accept(otherwise, progress.path() + ": " + reply);
                return reply;
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
            reply = api.send(progress).join();
        }
        return reply;
    }
}
