package io.lintuan.chaos.report;

import io.lintuan.chaos.plan.FaultKind;
import io.lintuan.chaos.run.FaultReport;
import io.lintuan.chaos.run.SeedResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** R3: how long it took until things were well again, the longest of all seeds, beside what is aimed at. */
public final class Recovery {
    private static final long API_READY_MS = 5_000;
    private static final long POSTGRES_MS = 15_000;
    private static final long STREAM_MS = 60_000;

    private Recovery() {}

    /** A line each; without one where no seed had such a fault. */
    public static List<String> lines(List<SeedResult> results) {
        List<String> lines = new ArrayList<>();
        add(
                lines,
                "API ready after its start",
                faults(results, FaultKind::killsApi, FaultReport::backMs),
                API_READY_MS);
        add(
                lines,
                "order accepted after a crash of PostgreSQL",
                faults(results, FaultKind::crashesPostgres, FaultReport::orderAfterMs),
                POSTGRES_MS);
        add(
                lines,
                "stream caught up",
                results.stream().map(SeedResult::streamCaughtUpMs).toList(),
                STREAM_MS);
        return lines;
    }

    private static List<Long> faults(
            List<SeedResult> results, Predicate<FaultKind> which, ToLongFunction<FaultReport> ms) {
        return results.stream()
                .flatMap(result -> result.faults().stream())
                .filter(report -> which.test(report.fault().kind()))
                .map(ms::applyAsLong)
                .toList();
    }

    private static void add(List<String> lines, String what, List<Long> ms, long aimMs) {
        if (!ms.isEmpty()) {
            long longest = ms.stream().mapToLong(Long::longValue).max().orElseThrow();
            lines.add("%-44s %5.1f s at most, %d s aimed at%s"
                    .formatted(what, longest / 1e3, aimMs / 1_000, longest > aimMs ? " – longer" : ""));
        }
    }
}
