package io.lintuan.workload.replay.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of a run.
 *
 * @param contradictions sentences about sources that contradict themselves, for example facts and minutes in ClickHouse
 * @param deadLetters what was given up while the run went on and may be its own, a sentence each
 * @param missing what had not arrived when the time limit passed; empty when everything had
 */
public record Report(
        List<Measure> measures,
        Refused refused,
        Counts counts,
        Crowding crowding,
        Circumstances circumstances,
        List<String> contradictions,
        List<String> deadLetters,
        List<String> missing) {
    public Report {
        measures = List.copyOf(measures);
        contradictions = List.copyOf(contradictions);
        deadLetters = List.copyOf(deadLetters);
        missing = List.copyOf(missing);
    }

    /** One sentence for each thing that is wrong; a run is good when there is none. */
    public List<String> errors() {
        List<String> errors = new ArrayList<>();
        missing.forEach(what -> errors.add("did not arrive in time: " + what));
        measures.stream()
                .filter(measure -> !measure.agrees())
                .map(Measure::difference)
                .forEach(errors::add);
        errors.addAll(contradictions);
        errors.addAll(refused.differences());
        mustBeZero(errors, "oversold", counts.oversold());
        mustBeZero(errors, "lost", counts.lost());
        mustBeZero(errors, "duplicated", counts.duplicated());
        mustBeZero(errors, "deadLetters", deadLetters.size());
        deadLetters.stream().limit(3).forEach(letter -> errors.add("dead letter: " + letter));
        mustBeZero(errors, "events that the board never showed", circumstances.boardUnseen());
        circumstances.failures().forEach((kind, count) -> errors.add("failed " + count + " times: " + kind));
        return errors;
    }

    private static void mustBeZero(List<String> errors, String what, long value) {
        if (value != 0) {
            errors.add(what + " is " + value + ", not 0");
        }
    }
}
