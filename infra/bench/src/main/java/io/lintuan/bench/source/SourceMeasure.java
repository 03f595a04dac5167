package io.lintuan.bench.source;

import io.lintuan.bench.report.Goal;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.stream.StreamProgram;
import io.lintuan.contracts.provision.PulsarTopics;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.PulsarEndpoint;
import io.lintuan.local.Running;
import java.util.List;

/**
 * P8: a million and a half orders in sixteen partitions, from the first message received to the last. Both sides get bytes
 * and make a checksum of them, which must agree; starting the job, subscribing and the checkpoint at the end do not count.
 */
public record SourceMeasure(StreamProgram program) {

    public Measure measure() {
        try (Running<PulsarEndpoint> pulsar =
                Engines.ofThisMachine().startPulsar(EnginePlace.throwAway(program.directory(), "pulsar"))) {
            new PulsarTopics(pulsar.endpoint().adminUrl()).provision();
            return new Measure(
                    "P8",
                    "events/s through the Pulsar source, the plain client's batch receive",
                    Goal.ratioAtLeast(0.6, 0.85),
                    program.run(SourceRounds.class, pulsar.endpoint().serviceUrl())
                            .rounds(),
                    List.of());
        }
    }
}
