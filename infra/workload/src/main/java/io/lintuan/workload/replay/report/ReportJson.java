package io.lintuan.workload.replay.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintuan.workload.api.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The report as JSON; its keys are read by others and do not change. */
public final class ReportJson {
    /** Came after the shape was agreed, so they stand behind what was. */
    private static final Set<String> ADDED = Set.of("ordersCollected", "greenPoints");

    private ReportJson() {}

    public static ObjectNode of(Report report) {
        ObjectNode json = Json.object();
        for (Measure measure : agreed(report)) {
            if (measure.name().equals("commissionMinor")) {
                putRefused(json, report.refused());
            }
            put(json.putObject(measure.name()), measure.bySource());
        }
        putCounts(json, report.counts());
        report.measures().stream()
                .filter(measure -> ADDED.contains(measure.name()))
                .forEach(measure -> put(json.putObject(measure.name()), measure.bySource()));
        putCrowding(json, report.crowding());
        json.put("deadLetters", report.deadLetters().size());
        putCircumstances(json, report.circumstances());
        ArrayNode errors = json.putArray("errors");
        report.errors().forEach(errors::add);
        return json;
    }

    private static List<Measure> agreed(Report report) {
        return report.measures().stream()
                .filter(measure -> !ADDED.contains(measure.name()))
                .toList();
    }

    private static void putCrowding(ObjectNode json, Crowding crowding) {
        json.put("shortDeals", crowding.shortDeals())
                .put("largestDealGroups", crowding.largestDealGroups())
                .put("largestDealJoins", crowding.largestDealJoins())
                .put("largestWaveJoins", crowding.largestWaveJoins())
                .put("largestShortWaveJoins", crowding.largestShortWaveJoins());
    }

    private static void putRefused(ObjectNode json, Refused refused) {
        ObjectNode node = json.putObject("refused");
        put(node.putObject("client"), refused.client());
        put(node.putObject("api"), refused.api());
    }

    private static void putCounts(ObjectNode json, Counts counts) {
        json.put("groups", counts.groups())
                .put("deals", counts.deals())
                .put("formed", counts.formed())
                .put("failed", counts.failed())
                .put("oversold", counts.oversold())
                .put("lost", counts.lost())
                .put("duplicated", counts.duplicated())
                .put("ordersPerSecond", counts.ordersPerSecond())
                .put("commitToBoardMsP50", counts.commitToBoardMsP50())
                .put("commitToBoardMsP99", counts.commitToBoardMsP99())
                .put("seconds", counts.seconds());
    }

    private static void putCircumstances(ObjectNode json, Circumstances circumstances) {
        ObjectNode badLines = json.putObject("badLines");
        badLines.put("count", circumstances.badLines().size());
        ArrayNode first = badLines.putArray("first");
        circumstances.badLines().stream().limit(10).forEach(line -> first.add(line.toString()));
        json.put("seed", circumstances.seed())
                .put("run", circumstances.run())
                .put("keysRepeated", circumstances.keysRepeated())
                .put("boardUnseen", circumstances.boardUnseen())
                .put("clickhouseRowsWrittenAgain", circumstances.rowsWrittenAgain());
        put(json.putObject("retried"), circumstances.retried());
        put(json.putObject("failures"), circumstances.failures());
        json.set("machine", Json.MAPPER.valueToTree(circumstances.machine()));
    }

    private static void put(ObjectNode node, Map<String, Long> values) {
        values.forEach(node::put);
    }
}
