package io.lintuan.workload.replay.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The report for a terminal. */
public final class ReportTable {
    private static final List<String> SOURCES =
            List.of("client", "provider", "postgres", "ledger", "stream", "clickhouse", "board", "api", "recomputed");

    private ReportTable() {}

    public static String of(Report report) {
        StringBuilder table = new StringBuilder();
        row(table, "", SOURCES.stream());
        report.measures().forEach(measure -> row(table, measure.name(), measure.bySource()));
        Refused refused = report.refused();
        TreeSet<String> codes = new TreeSet<>(refused.client().keySet());
        codes.addAll(refused.api().keySet());
        codes.forEach(code -> row(
                table,
                "refused " + code,
                Map.of(
                        "client", refused.client().getOrDefault(code, 0L),
                        "api", refused.api().getOrDefault(code, 0L))));
        counts(table, report.counts());
        crowding(table, report.crowding());
        table.append("dead letters %d%n".formatted(report.deadLetters().size()));
        Circumstances around = report.circumstances();
        table.append("%n%d keys repeated, %d bad lines, retried %s, seed %d, %s%n"
                .formatted(
                        around.keysRepeated(),
                        around.badLines().size(),
                        around.retried(),
                        around.seed(),
                        around.machine()));
        around.badLines().stream()
                .limit(10)
                .forEach(line -> table.append("  bad line ").append(line).append('\n'));
        report.errors().forEach(error -> table.append("ERROR ").append(error).append('\n'));
        return table.toString();
    }

    private static void counts(StringBuilder table, Counts counts) {
        table.append("%n%d groups, %d deals: %d formed, %d failed%n"
                .formatted(counts.groups(), counts.deals(), counts.formed(), counts.failed()));
        table.append("oversold %d, lost %d, duplicated %d%n"
                .formatted(counts.oversold(), counts.lost(), counts.duplicated()));
        table.append(String.format(
                Locale.ROOT,
                "%.1f orders/s, commit to board p50 %d ms, p99 %d ms, %.1f s in all%n",
                counts.ordersPerSecond(),
                counts.commitToBoardMsP50(),
                counts.commitToBoardMsP99(),
                counts.seconds()));
    }

    private static void crowding(StringBuilder table, Crowding crowding) {
        table.append(
                "%d deals short of stock, largest deal %d groups with %d joins, largest wave %d joins, of a short deal %d%n"
                        .formatted(
                                crowding.shortDeals(),
                                crowding.largestDealGroups(),
                                crowding.largestDealJoins(),
                                crowding.largestWaveJoins(),
                                crowding.largestShortWaveJoins()));
    }

    private static void row(StringBuilder table, String name, Map<String, Long> bySource) {
        row(
                table,
                name,
                SOURCES.stream()
                        .map(source -> bySource.containsKey(source) ? String.valueOf(bySource.get(source)) : "·"));
    }

    private static void row(StringBuilder table, String name, java.util.stream.Stream<String> cells) {
        table.append("%-24s".formatted(name));
        cells.forEach(cell -> table.append(" %12s".formatted(cell)));
        table.append('\n');
    }
}
