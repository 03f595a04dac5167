package io.lintuan.chaos.run;

import io.lintuan.chaos.plan.Fault;
import io.lintuan.local.launcher.PartName;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The faults of a seed, each waiting for its operation; those of one part after each other. */
final class Faults {
    private final World world;
    private final Hammer hammer;
    private final Probe probe;
    private final long beganNanos;
    private final Consumer<String> progress;
    private final Map<PartName, ReentrantLock> locks = new EnumMap<>(PartName.class);
    private final List<FaultReport> reports = Collections.synchronizedList(new ArrayList<>());
    private final List<CompletableFuture<Void>> running = new ArrayList<>();

    /** Tells {@code progress} what is done and undone, as it is. */
    Faults(World world, Hammer hammer, Probe probe, long beganNanos, Consumer<String> progress) {
        this.world = world;
        this.hammer = hammer;
        this.probe = probe;
        this.beganNanos = beganNanos;
        this.progress = progress;
        for (PartName part : PartName.values()) {
            locks.put(part, new ReentrantLock());
        }
    }

    void begin(List<Fault> faults) {
        for (Fault fault : faults) {
            running.add(CompletableFuture.runAsync(
                    () -> happen(fault), task -> new Thread(task, "fault-" + fault.kind()).start()));
        }
    }

    /** Returns when all are lifted and their processes answer. */
    List<FaultReport> awaitLifted() {
        running.forEach(CompletableFuture::join);
        return List.copyOf(reports);
    }

    private void happen(Fault fault) {
        ReentrantLock lock = locks.get(fault.kind().part());
        try {
            world.progress().await(fault.afterOperations());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        lock.lock();
        try {
            strike(fault);
        } catch (RuntimeException e) {
            world.findings().add("R3", "after %s: %s".formatted(fault, e.getMessage()));
        } finally {
            lock.unlock();
        }
    }

    private void strike(Fault fault) {
        long atMs = sinceMs(beganNanos);
        tell(fault, "strikes");
        Hammer.Lift lift;
        try {
            lift = hammer.strike(fault.kind());
        } catch (RuntimeException e) {
            world.findings().addUnjudged("%s could not be done: %s".formatted(fault, e.getMessage()));
            return;
        }
        CompletableFuture<Long> order = fault.kind().crashesPostgres()
                ? CompletableFuture.supplyAsync(
                        () -> probe.acceptedAfterMs(fault.kind().toString()), task -> new Thread(task, "probe").start())
                : CompletableFuture.completedFuture(0L);
        LockSupport.parkNanos(Duration.ofMillis(fault.forMs()).toNanos());
        long liftNanos = System.nanoTime();
        tell(fault, "is lifted");
        lift.lift();
        tell(fault, "is over");
        reports.add(new FaultReport(fault, atMs, sinceMs(liftNanos), order.join()));
    }

    private void tell(Fault fault, String what) {
        progress.accept("%s %5.1f s: %s %s"
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.MILLIS), sinceMs(beganNanos) / 1e3, fault.kind(), what));
    }

    private static long sinceMs(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
