package io.lintuan.bench.board;

import io.lintuan.bench.clickhouse.ColumnStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Orders that come in: two writers, whose batches leave at a steady rate as long as they are answered in time; behind each batch
 * the totals of the writer's deals, which is what the board reads.
 */
final class FactStream implements AutoCloseable {
    static final int ROWS_PER_SECOND = 50_000;
    private static final int WRITERS = 2;
    private static final int BATCH_ROWS = 10_000;

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final FactRows[] rows = new FactRows[WRITERS];
    private final TotalRows[] totals = new TotalRows[WRITERS];
    private final ColumnStore store;

    FactStream(ColumnStore store) {
        this.store = store;
        for (int i = 0; i < WRITERS; i++) {
            rows[i] = new FactRows(i, Instant.now());
            totals[i] = new TotalRows(rows[i].deals());
        }
    }

    /** Begins; the future's value is how many rows a second were answered. */
    CompletableFuture<Double> begin(Duration time) {
        long start = System.nanoTime();
        CompletableFuture<Long> written = CompletableFuture.completedFuture(0L);
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            written = written.thenCombine(
                    CompletableFuture.supplyAsync(() -> write(writer, start, time), writers), Long::sum);
        }
        return written.thenApply(all -> all * 1e9 / Math.max(time.toNanos(), System.nanoTime() - start));
    }

    @Override
    public void close() {
        writers.shutdownNow();
    }

    private long write(int writer, long start, Duration time) {
        long gap = Duration.ofSeconds(1).toNanos() * BATCH_ROWS * WRITERS / ROWS_PER_SECOND;
        long written = 0;
        try {
            for (long due = gap * writer / WRITERS; due < time.toNanos(); due += gap) {
                byte[] batch = rows[writer].batch(BATCH_ROWS, Instant.now());
                TimeUnit.NANOSECONDS.sleep(start + due - System.nanoTime());
                if (System.nanoTime() - start > time.toNanos()) {
                    break;
                }
                store.run(batch);
                written += BATCH_ROWS;
                for (byte[] said : totals[writer].flush(Instant.now())) {
                    store.run(said);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return written;
    }
}
