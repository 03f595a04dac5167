package io.lintuan.bench.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts what comes back; several event loops write. */
final class Scores {
    private static final long HIGHEST_MICROS = 60_000_000;

    private final Map<Integer, LongAdder> byStatus = new ConcurrentHashMap<>();
    private final Histogram latencies = new ConcurrentHistogram(HIGHEST_MICROS, 3);

    void answered(int status, long nanos) {
        count(status);
        if (status >= 200 && status <= 299) {
            latencies.recordValue(Math.min(HIGHEST_MICROS, Math.max(0, nanos / 1_000)));
        }
    }

    void broke() {
        count(0);
    }

    LoadResult over(long nanos) {
        Map<Integer, Long> counts = new TreeMap<>();
        byStatus.forEach((status, count) -> counts.put(status, count.sum()));
        return new LoadResult(counts, latencies.copy(), nanos / 1e9);
    }

    private void count(int status) {
        byStatus.computeIfAbsent(status, any -> new LongAdder()).increment();
    }
}
