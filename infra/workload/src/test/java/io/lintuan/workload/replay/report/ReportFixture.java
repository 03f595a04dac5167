package io.lintuan.workload.replay.report;

import io.lintuan.workload.replay.input.BadLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports of a small run. */
final class ReportFixture {
    private ReportFixture() {}

    static Report aGoodReport() {
        return report(90, new Refused(Map.of("sold-out", 2L), Map.of("sold-out", 2L)), 0);
    }

    static Report report(long streamGross, Refused refused, long lost) {
        return report(streamGross, refused, lost, List.of());
    }

    static Report report(long streamGross, Refused refused, long lost, List<String> deadLetters) {
        return new Report(
                List.of(
                        measure("ordersAccepted", "client", 3, "postgres", 3, "stream", 3, "clickhouse", 3, "board", 3),
                        measure("grossMinor", "client", 90, "postgres", 90, "stream", streamGross, "clickhouse", 90),
                        measure("paidMinor", "provider", 90, "ledger", 90, "stream", 90, "clickhouse", 90),
                        measure("refundedMinor", "provider", 30, "ledger", 30, "stream", 30, "clickhouse", 30),
                        measure("netMinor", "ledger", 60, "stream", 60, "clickhouse", 60),
                        measure("commissionMinor", "ledger", 6, "recomputed", 6),
                        measure("greenPoints", "ledger", 18, "clickhouse", 18, "recomputed", 18)),
                refused,
                new Counts(4, 2, 1, 1, 0, lost, 0, 12.5, 200, 700, 9.3),
                new Crowding(1, 20, 41, 41, 40),
                new Circumstances(
                        7,
                        "run",
                        List.of(new BadLine("formed.txt", 3, "empty")),
                        1,
                        Map.of("429 ", 2L),
                        Map.of(),
                        0,
                        5,
                        new Machine(2, "Linux", "17", 0.5)),
                List.of(),
                deadLetters,
                List.of());
    }

    private static Measure measure(String name, Object... sourcesAndValues) {
        Map<String, Long> bySource = new LinkedHashMap<>();
        for (int i = 0; i < sourcesAndValues.length; i += 2) {
            bySource.put((String) sourcesAndValues[i], ((Number) sourcesAndValues[i + 1]).longValue());
        }
        return new Measure(name, bySource);
    }
}
