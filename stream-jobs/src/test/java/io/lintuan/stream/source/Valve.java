package io.lintuan.stream.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a test hold a job at a number. From there on messages only drip, so that the task still takes barriers between
 * them: a savepoint asked for meanwhile falls between two messages.
 */
final class Valve {
    private static final Map<String, Valve> VALVES = new ConcurrentHashMap<>();
    private static final int DRIP_MS = 5;
    private static final long NEVER = Long.MAX_VALUE;

    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicLong breakAt = new AtomicLong(NEVER);
    private final AtomicLong firstAfterBreak = new AtomicLong(NEVER);
    private volatile long dripFrom = NEVER;
    private volatile boolean broken;

    static Valve named(String name) {
        return VALVES.computeIfAbsent(name, unused -> new Valve());
    }

    void dripFrom(long number) {
        dripFrom = number;
    }

    /** Makes the job fail, once, when it comes to this number. */
    void breakAt(long number) {
        breakAt.set(number);
    }

    /** Where reading went on after the failure. */
    long firstAfterBreak() {
        return firstAfterBreak.get();
    }

    void open() {
        opened.countDown();
    }

    void pass(long number) {
        if (broken) {
            firstAfterBreak.compareAndSet(NEVER, number);
        }
        if (breakAt.compareAndSet(number, NEVER)) {
            broken = true;
            throw new IllegalStateException("Broken at " + number + ", as the test wants it");
        }
        if (number >= dripFrom) {
            drip();
        }
    }

    private void drip() {
        try {
            boolean unused = opened.await(DRIP_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
