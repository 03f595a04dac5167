package io.lintuan.insight.pulsar;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Without a broker the service takes orders but nobody downstream hears of them: alive, not ready. A broker that restarts
 * takes no instance out, since the outbox keeps what is ordered meanwhile; one that was never there or stays away does.
 */
@Singleton
@Readiness
@Requires(beans = LiveReaders.class)
class PulsarReadiness implements HealthIndicator {
    private final LiveReaders readers;
    private final Clock clock;
    private final Absence absence = new Absence();

    PulsarReadiness(LiveReaders readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromSupplier(() -> {
            boolean connected = readers.areConnected();
            boolean away = absence.isLong(connected, clock.instant());
            return HealthResult.builder("pulsar", away ? HealthStatus.DOWN : HealthStatus.UP)
                    .details(Map.of("connected", connected))
                    .build();
        });
    }
}
