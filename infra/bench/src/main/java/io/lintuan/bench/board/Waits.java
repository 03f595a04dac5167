package io.lintuan.bench.board;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/** How long answers took, by question and over all; several threads write. */
final class Waits {
    private static final long HIGHEST_MICROS = 60_000_000;

    private final Map<String, Histogram> byQuestion = new ConcurrentHashMap<>();
    private final Histogram all = new SynchronizedHistogram(HIGHEST_MICROS, 3);

    /** {@link IllegalStateException} when it was no answer: a quick refusal would look like a quick board. */
    void answered(String question, int status, long nanos) {
        if (status != 200) {
            throw new IllegalStateException("the question for " + question + " was answered with " + status);
        }
        long micros = Math.min(HIGHEST_MICROS, Math.max(0, nanos / 1_000));
        byQuestion
                .computeIfAbsent(question, any -> new SynchronizedHistogram(HIGHEST_MICROS, 3))
                .recordValue(micros);
        all.recordValue(micros);
    }

    /** What was waited before, too. */
    Waits with(Waits before) {
        Waits both = new Waits();
        for (Waits one : new Waits[] {before, this}) {
            both.all.add(one.all);
            one.byQuestion.forEach((question, waits) -> both.byQuestion
                    .computeIfAbsent(question, any -> new SynchronizedHistogram(HIGHEST_MICROS, 3))
                    .add(waits));
        }
        return both;
    }

    double msAt(double percentile) {
        return ms(all, percentile);
    }

    /** For example {@code p95 of deals 12.3 ms, gmv 33.0 ms}. */
    String byQuestion() {
        return "p95 of "
                + new TreeMap<>(byQuestion)
                        .entrySet().stream()
                                .map(entry -> String.format(
                                        Locale.ROOT, "%s %.1f ms", entry.getKey(), ms(entry.getValue(), 95)))
                                .collect(Collectors.joining(", "));
    }

    /** For example {@code 144 answers p50 12.3 ms p95 33.0 ms}. */
    String summary() {
        return String.format(
                Locale.ROOT, "%,d answers p50 %.1f ms p95 %.1f ms", all.getTotalCount(), msAt(50), msAt(95));
    }

    private static double ms(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }
}
