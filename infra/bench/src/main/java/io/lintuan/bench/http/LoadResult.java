package io.lintuan.bench.http;

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
}
