package io.lintuan.workload.replay;

import io.lintuan.workload.replay.plan.PlannedDeal;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Keeps so many deals under way until all are done. */
record Crowd(int dealsInFlight, Tally tally, PrintStream progress) {
    private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Time it took, in nanoseconds. The largest deals start first: they take longest. */
    long run(List<PlannedDeal> deals, Consumer<PlannedDeal> dealRun) throws InterruptedException {
        List<PlannedDeal> largestFirst = new ArrayList<>(deals);
        largestFirst.sort(Comparator.comparingInt(deal -> -deal.groups().size()));
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(dealsInFlight);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (PlannedDeal deal : largestFirst) {
                running.add(threads.submit(() -> dealRun.accept(deal)));
            }
            long lineAt = start + LINE_NANOS;
            for (Future<?> deal : running) {
                while (!over(deal, lineAt)) {
                    progress.println("replay: " + tally.progress(deals.size()));
                    lineAt = System.nanoTime() + LINE_NANOS;
                }
            }
        } finally {
            threads.shutdownNow();
        }
        return System.nanoTime() - start;
    }

    /** Whether the deal was over before it was time for another line. */
    private boolean over(Future<?> deal, long lineAt) throws InterruptedException {
        try {
            deal.get(Math.max(0, lineAt - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            tally.failed("a deal broke off", String.valueOf(e.getCause()));
        }
        return true;
    }
}
