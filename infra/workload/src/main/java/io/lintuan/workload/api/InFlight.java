package io.lintuan.workload.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets at most so many requests be under way; the others wait in line without holding a thread. */
public final class InFlight {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int free;

    public InFlight(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("at least one request must be allowed");
        }
        this.free = max;
    }

    /** Starts the work when there is room; room is given back when its future completes, whichever way. */
    public <T> CompletableFuture<T> through(Supplier<CompletableFuture<T>> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable start = () -> {
            var unused = started(work).whenComplete((value, error) -> {
                leave();
                if (error == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(error);
                }
            });
        };
        enter(start);
        return result;
    }

    private static <T> CompletableFuture<T> started(Supplier<CompletableFuture<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void enter(Runnable start) {
        synchronized (waiting) {
            if (free == 0) {
                waiting.addLast(start);
                return;
            }
            free--;
        }
        start.run();
    }

    private void leave() {
        Runnable next;
        synchronized (waiting) {
            next = waiting.pollFirst();
            if (next == null) {
                free++;
                return;
            }
        }
        next.run();
    }
}
