package io.lintuan.sandbox.webhook;

import io.lintuan.sandbox.books.Notice;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/**
 * Tells the merchant, at most {@value #IN_FLIGHT_MAX} notices at a time, again and again until it takes the notice or
 * refuses it for good. One thread owns all state; the requests themselves are asynchronous. What waits here is bounded
 * by the books, which stop taking money when too much is untold.
 */
public final class Webhooks implements AutoCloseable {
    private static final int IN_FLIGHT_MAX = 64;
    private static final int REORDER_MS_MAX = 2_000;

    private record Attempt(Notice notice, int number) {}

    private final ScheduledExecutorService owner = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhooks");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Attempt> ready = new ArrayDeque<>();
    private final Behaviours behaviours;
    private final WebhookCall call;
    private final BiConsumer<Notice, Boolean> told;
    private final RandomGenerator random;
    private int inFlight;

    /** @param told called once per notice: true when the merchant took it, false when it refused it for good */
    public Webhooks(
            URI merchant,
            String secret,
            Behaviours behaviours,
            Clock clock,
            RandomGenerator random,
            BiConsumer<Notice, Boolean> told) {
        this.call = new WebhookCall(merchant, secret, clock);
        this.behaviours = behaviours;
        this.random = random;
        this.told = told;
    }

    /** Sends the notice as soon as the behaviour of its group lets it. */
    public void send(Notice notice) {
        Behaviour behaviour = behaviours.of(notice.group());
        for (int copy = 0; copy < (behaviour.duplicate() ? 2 : 1); copy++) {
            long shuffleMs = behaviour.reorder() ? random.nextInt(REORDER_MS_MAX) : 0;
            later(new Attempt(notice, 1), behaviour.delayMs() + shuffleMs);
        }
    }

    private void later(Attempt attempt, long delayMs) {
        Future<?> unused = owner.schedule(() -> enqueue(attempt), delayMs, TimeUnit.MILLISECONDS);
    }

    private void enqueue(Attempt attempt) {
        ready.add(attempt);
        startWaiting();
    }

    private void startWaiting() {
        while (inFlight < IN_FLIGHT_MAX && !ready.isEmpty()) {
            Attempt attempt = ready.remove();
            inFlight++;
            Future<?> unused =
                    call.send(attempt.notice()).thenAccept(reply -> owner.execute(() -> finish(attempt, reply)));
        }
    }

    private void finish(Attempt attempt, Reply reply) {
        inFlight--;
        switch (reply) {
            case TAKEN -> told.accept(attempt.notice(), true);
            case REFUSED -> told.accept(attempt.notice(), false);
            case AGAIN ->
                later(new Attempt(attempt.notice(), attempt.number() + 1), Backoff.delayMs(attempt.number(), random));
        }
        startWaiting();
    }

    @Override
    public void close() {
        owner.shutdownNow();
    }
}
