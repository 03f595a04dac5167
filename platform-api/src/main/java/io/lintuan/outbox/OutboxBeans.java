package io.lintuan.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Beans that are not classes of their own. */
@Factory
final class OutboxBeans {

    @Singleton
    RelayMeters relayMeters(MeterRegistry registry, Clock clock) {
        return new RelayMeters(registry, clock);
    }

    /** An instance that does not relay leaves its rows to one that does, which polls. */
    @Singleton
    @Requires(property = "lintuan.relay.enabled", value = "false")
    Nudge nobodyToWake() {
        return () -> {};
    }
}
