package io.lintuan.insight.pulsar;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Without a broker the service takes orders but nobody downstream hears of them: alive, not ready. */
@Singleton
@Readiness
@Requires(beans = LiveReaders.class)
class PulsarReadiness implements HealthIndicator {
    private final LiveReaders readers;

    PulsarReadiness(LiveReaders readers) {
        this.readers = readers;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromSupplier(
                () -> HealthResult.builder("pulsar", readers.areConnected() ? HealthStatus.UP : HealthStatus.DOWN)
                        .build());
    }
}
