package io.lintuan.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintuan.workload.replay.report.Machine;
import java.util.List;
import java.util.Locale;

/** The measures of one run: as a table for people, as JSON keyed by measure for programs. */
public record BenchReport(List<Measure> measures, Machine machine) {

    public String table() {
        StringBuilder table = new StringBuilder();
        for (Measure measure : measures) {
            table.append(line(measure));
            measure.notes().forEach(note -> table.append("     ").append(note).append('\n'));
        }
        return table.append(machine).append('\n').toString();
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        measures.forEach(measure -> json.set(measure.name(), json(measure)));
        json.putObject("machine")
                .put("cores", machine.cores())
                .put("os", machine.os())
                .put("java", machine.java())
                .put("loadAverage", machine.loadAverage());
        return json;
    }

    private static String line(Measure measure) {
        Goal goal = measure.goal();
        String ratio = measure.ratio()
                .map(value -> String.format(Locale.ROOT, " of %,.1f ratio %.3f", measure.ceiling(), value))
                .orElse("");
        String sign = goal.lowerIsBetter() ? "at most" : "at least";
        return String.format(
                Locale.ROOT,
                "%-4s %s: %,.1f%s (%s %s, aim %s): %s%n",
                measure.name(),
                measure.what(),
                measure.value(),
                ratio,
                sign,
                goal.floor(),
                goal.aim(),
                measure.reached() ? "reached" : "NOT REACHED");
    }

    private static ObjectNode json(Measure measure) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        measure.ratio().ifPresent(ratio -> json.put("ratio", ratio));
        json.put("value", measure.value()).put("ceiling", measure.ceiling()).put("what", measure.what());
        json.put("floor", measure.goal().floor()).put("reached", measure.reached());
        var rounds = json.putArray("rounds");
        measure.rounds().forEach(round -> rounds.addObject()
                .put("value", round.value())
                .put("ceiling", round.ceiling())
                .put("loadAverage", round.loadAverage()));
        var notes = json.putArray("notes");
        measure.notes().forEach(notes::add);
        return json;
    }
}
