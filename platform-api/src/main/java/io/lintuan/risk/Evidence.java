package io.lintuan.risk;

import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.pulsar.Fields;
import io.lintuan.pulsar.Poison;
import java.util.stream.Collectors;

/** What a person needs to see why: the rule's version, what it saw and allowed, and the events behind it. Pure. */
final class Evidence {
    private static final int EVENTS_MOST = 50;

    private Evidence() {}

    /** Error: {@link Poison} for a signal that does not say what it rests on. */
    static String of(FraudSignal signal) {
        Fields.require(signal.observed() >= 1, "observed");
        String events = Fields.present("evidenceEventIds", signal.evidenceEventIds()).stream()
                .limit(EVENTS_MOST)
                .map(event -> Fields.text("evidenceEventIds", event))
                .collect(Collectors.joining(" "));
        return "v%d: %d of at most %d within %d s; events %s"
                .formatted(
                        signal.ruleVersion(),
                        signal.observed(),
                        signal.threshold() - 1,
                        signal.windowSeconds(),
                        events);
    }
}
