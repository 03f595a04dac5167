package io.lintuan.desk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;

/** What an operator sees of the desk. */
final class DeskMeters {
    private final MeterRegistry registry;
    private final DistributionSummary batchCommands;
    private final Timer commit;
    private final Counter conflicts;

    DeskMeters(MeterRegistry registry) {
        this.registry = registry;
        batchCommands = DistributionSummary.builder("lintuan.desk.batch.commands")
                .description("Commands decided together")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        commit = Timer.builder("lintuan.desk.commit")
                .description("One statement for all deals of a batch")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        conflicts = Counter.builder("lintuan.desk.conflicts")
                .description("Deals that somebody else moved, keys that somebody else used")
                .register(registry);
    }

    void watch(List<Lane> lanes) {
        Gauge.builder("lintuan.desk.queue.depth", lanes, all -> all.stream()
                        .mapToInt(Lane::depth)
                        .sum())
                .description("Commands that wait in all lanes")
                .register(registry);
    }

    void batch(int commands) {
        batchCommands.record(commands);
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void committed(Timer.Sample started) {
        started.stop(commit);
    }

    void conflict() {
        conflicts.increment();
    }
}
