package io.lintuan.bench.http;

import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What came back in the measured time.
 *
 * @param byStatus answers by HTTP status; 0 counts connections that broke
 * @param latencies of answers in the 200s, in microseconds
 * @param seconds how long was measured
 */
public record LoadResult(Map<Integer, Long> byStatus, Histogram latencies, double seconds) {

    /** Answers in the 200s per second. */
    public double perSecond() {
        return latencies.getTotalCount() / seconds;
    }

    public double msAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1_000.0;
    }

    /** Whether anything but an answer in the 200s came back. */
    public boolean hasFailures() {
        return byStatus.keySet().stream().anyMatch(status -> status < 200 || status > 299);
    }

    /** This, when all was accepted; {@link IllegalStateException} otherwise: a rate of refusals is no rate. */
    public LoadResult accepted() {
        if (hasFailures()) {
            throw new IllegalStateException("not every request was accepted, by status: " + byStatus);
        }
        return this;
    }

    /** For example {@code 3,051/s p50 20.5 ms p99 41.7 ms}. */
    public String summary() {
        return String.format(Locale.ROOT, "%,.0f/s p50 %.1f ms p99 %.1f ms", perSecond(), msAt(50), msAt(99));
    }
}
