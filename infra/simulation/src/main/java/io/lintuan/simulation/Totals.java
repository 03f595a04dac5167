package io.lintuan.simulation;

import io.lintuan.simulation.engine.Coverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything that all seeds came to together. */
final class Totals {
    private final Coverage coverage = new Coverage();
    private final List<SeedResult> broken = new ArrayList<>();
    private long seeds;
    private long steps;
    private long fingerprint;

    void add(SeedResult result) {
        seeds++;
        steps += result.steps();
        // A sum, because seeds end in no order.
        fingerprint += result.fingerprint() * 0x9E3779B97F4A7C15L;
        coverage.add(result.coverage());
        if (result.finding().isPresent()) {
            broken.add(result);
        }
    }

    long seeds() {
        return seeds;
    }

    /** The lowest seed first. */
    List<SeedResult> broken() {
        return broken.stream()
                .sorted(Comparator.comparingLong(SeedResult::seed))
                .toList();
    }

    /** Empty while there were too few seeds to tell. */
    List<String> unseen() {
        return seeds < Listed.SEEDS_ENOUGH ? List.of() : Listed.unseen(coverage);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        coverage.all().forEach((area, counts) -> table.append(area(area, counts)));
        return table.toString();
    }

    String summary(double seconds) {
        return String.format(
                Locale.ROOT,
                "%,d seeds, %,d steps in %.1f s (%,.0f seeds a second); fingerprint %016x",
                seeds,
                steps,
                seconds,
                seeds / seconds,
                fingerprint);
    }

    private static String area(String area, Map<String, Long> counts) {
        StringBuilder lines = new StringBuilder(area).append('\n');
        counts.forEach((what, count) -> lines.append(String.format(Locale.ROOT, "  %,12d  %s%n", count, what)));
        return lines.toString();
    }
}
