package io.lintuan.simulation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Runs seeds side by side, one world per thread at a time; a world shares nothing with another. */
final class Seeds {
    private final long first;
    private final long count;
    private final Make make;

    Seeds(long first, long count, Make make) {
        this.first = first;
        this.count = count;
        this.make = make;
    }

    /** Tells each result, one at a time, in no order. */
    void run(int threads, Consumer<SeedResult> told) throws InterruptedException {
        AtomicLong next = new AtomicLong(first);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            pool.execute(() -> {
                for (long seed = next.getAndIncrement(); seed < first + count; seed = next.getAndIncrement()) {
                    SeedResult result = Guarded.run(seed, make, 0);
                    synchronized (told) {
                        told.accept(result);
                    }
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
    }
}
