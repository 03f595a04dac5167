package io.lintuan.stream.gmv;

import java.io.Serializable;
import java.time.Duration;

/**
 * How often changed totals are said: at most once in this much processing time, and at the same instants for every key,
 * so that what changed together is written together.
 */
record FlushPace(long intervalMs) implements Serializable {
    private static final long serialVersionUID = 1L;

    static FlushPace every(Duration interval) {
        return new FlushPace(interval.toMillis());
    }

    long nextAfter(long nowMs) {
        return (Math.floorDiv(nowMs, intervalMs) + 1) * intervalMs;
    }
}
