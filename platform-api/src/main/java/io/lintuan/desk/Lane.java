package io.lintuan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.scheduler.Scheduler;

/**
 * A bounded queue with one writer. The next batch is whatever gathered while the last one committed, so nobody waits for
 * a timer, and batches grow only when the store is the slower one.
 */
final class Lane {
    static final int BATCH_MOST = 256;

    private final Queue<Pending> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger depth = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final int capacity;
    private final BatchDecider decider;
    private final Scheduler writer;
    private volatile boolean closing;

    Lane(int capacity, BatchDecider decider, Scheduler writer) {
        this.capacity = capacity;
        this.decider = decider;
        this.writer = writer;
    }

    int depth() {
        return depth.get();
    }

    /** Whether the command was taken. */
    boolean offer(Pending command) {
        if (closing) {
            return false;
        }
        if (depth.incrementAndGet() > capacity) {
            depth.decrementAndGet();
            return false;
        }
        queue.add(command);
        wake();
        return true;
    }

    /** Takes nothing more; completes when everything that was taken is answered. */
    CompletableFuture<Void> close() {
        closing = true;
        wake();
        return drained;
    }

    private void wake() {
        if (busy.compareAndSet(false, true)) {
            writer.schedule(this::next);
        }
    }

    private void next() {
        List<Pending> batch = take();
        if (batch.isEmpty()) {
            rest();
            return;
        }
        decider.settle(batch)
                .doFinally(end -> writer.schedule(this::next))
                .subscribe(answered -> {}, error -> batch.forEach(command -> command.fail(error)));
    }

    private List<Pending> take() {
        List<Pending> batch = new ArrayList<>();
        for (Pending next = queue.poll(); next != null; next = batch.size() < BATCH_MOST ? queue.poll() : null) {
            batch.add(next);
        }
        depth.addAndGet(-batch.size());
        return batch;
    }

    private void rest() {
        busy.set(false);
        if (!queue.isEmpty()) {
            // Somebody offered between the last look and the flag.
            wake();
        } else if (closing) {
            drained.complete(null);
        }
    }
}
