package io.lintuan.bench.ingest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at the table while the job writes, until it holds all rows. */
final class PartsWatch {
    private static final long LOOK_EVERY_MS = 50;

    private final Supplier<FactStore.Seen> look;
    private final long rowsAwaited;

    /**
     * What the watch saw.
     *
     * @param completeNs {@link System#nanoTime} when all rows were there
     */
    record Watched(long completeNs, long partsMost) {}

    PartsWatch(Supplier<FactStore.Seen> look, long rowsAwaited) {
        this.look = look;
        this.rowsAwaited = rowsAwaited;
    }

    /** @throws IllegalStateException when they do not all come */
    Watched untilComplete(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        long partsMost = 0;
        while (true) {
            FactStore.Seen seen = look.get();
            long now = System.nanoTime();
            partsMost = Math.max(partsMost, seen.parts());
            if (seen.rows() >= rowsAwaited) {
                return new Watched(now, partsMost);
            }
            if (now > deadline) {
                throw new IllegalStateException(
                        "after " + limit + " ClickHouse has " + seen.rows() + " rows of " + rowsAwaited);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        }
    }
}
