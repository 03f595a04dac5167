package io.lintuan.bench.ingest;

import io.lintuan.bench.stream.LocalJobs;
import io.lintuan.bench.stream.OrderEvents;
import io.lintuan.bench.stream.RoundLine;
import io.lintuan.bench.stream.StreamRounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The rounds of P9: the same rows into the same empty table, copied inside ClickHouse and written by the job, in turn. */
public final class IngestRounds implements StreamRounds.Work {
    private static final int EVENTS = 1_000_000;
    private static final long ROWS = (long) EVENTS * new OrderEvents().linesEach();
    private static final Duration MOST = Duration.ofMinutes(4);

    private final FactStore store;
    private final FactsJob job;
    private int number;

    private IngestRounds(String clickHouseUrl, Path directory) throws Exception {
        store = new FactStore(clickHouseUrl);
        job = new FactsJob(clickHouseUrl, directory);
        // Once without counting: the compiler, and the rows that are copied from then on.
        write();
        store.keep();
    }

    public static void main(String[] arguments) {
        StreamRounds.main(arguments, IngestRounds::new);
    }

    @Override
    public RoundLine round() throws Exception {
        store.empty();
        store.awaitMerged();
        double ceiling = perSecond(store.copy(LocalJobs.PARALLELISM));
        store.mustHold(ROWS);
        store.empty();
        store.awaitMerged();
        PartsWatch.Watched watched = write();
        return new RoundLine(perSecond(watched.completeNs() - TellOrders.takeBeganNs()), ceiling, watched.partsMost());
    }

    private PartsWatch.Watched write() throws Exception {
        TellOrders.takeBeganNs();
        CompletableFuture<PartsWatch.Watched> watching = CompletableFuture.supplyAsync(this::watch);
        job.run(++number, EVENTS);
        PartsWatch.Watched watched = watching.get();
        store.mustHold(ROWS);
        return watched;
    }

    private PartsWatch.Watched watch() {
        try {
            return new PartsWatch(store::look, ROWS).untilComplete(MOST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double perSecond(long nanoseconds) {
        return ROWS * (double) TimeUnit.SECONDS.toNanos(1) / nanoseconds;
    }
}
