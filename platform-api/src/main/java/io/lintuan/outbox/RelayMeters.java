package io.lintuan.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an operator sees of the relay. */
final class RelayMeters {
    private final Counter sent;
    private final Counter retries;
    private final Clock clock;
    private volatile Backlog backlog = Backlog.NONE;

    RelayMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        sent = Counter.builder("lintuan.relay.sent")
                .description("Messages that the broker has stored, heartbeats too")
                .register(registry);
        retries = Counter.builder("lintuan.relay.retries")
                .description("Partitions that had to be opened again")
                .register(registry);
        registry.gauge("lintuan.relay.backlog.rows", this, meters -> meters.backlog.rows());
        registry.gauge("lintuan.relay.backlog.age.seconds", this, meters -> seconds(meters.age()));
        registry.gauge("lintuan.relay.transaction.age.seconds", this, meters -> seconds(meters.transactionAge()));
    }

    void sent(int messages) {
        sent.increment(messages);
    }

    void retried() {
        retries.increment();
    }

    void waiting(Backlog backlog) {
        this.backlog = backlog;
    }

    Backlog backlog() {
        return backlog;
    }

    /** How long ago the oldest waiting row was recorded; zero when none waits. */
    Duration age() {
        return since(backlog.oldestRecordedAt());
    }

    /** How long the oldest transaction that wrote something has been open; its events wait unseen. */
    Duration transactionAge() {
        return since(backlog.writingSince());
    }

    private Duration since(Optional<Instant> then) {
        return then.map(begin -> Duration.between(begin, clock.instant()))
                // Another machine's clock may be ahead of ours.
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }

    private static double seconds(Duration age) {
        return age.toMillis() / 1000.0;
    }
}
