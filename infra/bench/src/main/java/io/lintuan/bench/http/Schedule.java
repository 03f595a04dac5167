package io.lintuan.bench.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The moments at which requests should leave, handed out one by one. */
final class Schedule {
    static final long OVER = Long.MIN_VALUE;

    private final long startNanos;
    private final double gapNanos;
    private final long count;
    private final AtomicLong next = new AtomicLong();

    Schedule(long startNanos, double perSecond, Duration time) {
        this.startNanos = startNanos;
        this.gapNanos = 1e9 / perSecond;
        this.count = (long) (time.toNanos() / gapNanos);
    }

    /** A moment of {@link System#nanoTime}, or {@link #OVER}. */
    long next() {
        long number = next.getAndIncrement();
        return number < count ? startNanos + (long) (number * gapNanos) : OVER;
    }
}
