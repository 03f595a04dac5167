package io.lintuan.outbox;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Tells how far behind the relay is. It is down only when events have waited for a minute: orders are taken all the same,
 * which is what the outbox is for, so this is no matter of readiness.
 */
@Singleton
@Requires(bean = RelayOfThisInstance.class)
final class RelayHealth implements HealthIndicator {
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Supplier<Mono<Integer>> openPartitions;
    private final RelayMeters meters;

    @Inject
    RelayHealth(RelayOfThisInstance instance, RelayMeters meters) {
        this(() -> instance.relay().openPartitions(), meters);
    }

    RelayHealth(Supplier<Mono<Integer>> openPartitions, RelayMeters meters) {
        this.openPartitions = openPartitions;
        this.meters = meters;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return openPartitions
                .get()
                .map(this::result)
                .timeout(Duration.ofSeconds(2), Mono.fromSupplier(() -> result(0)));
    }

    private HealthResult result(int openPartitions) {
        Duration age = meters.age();
        return HealthResult.builder("outbox-relay", age.compareTo(LATE) < 0 ? HealthStatus.UP : HealthStatus.DOWN)
                .details(Map.of(
                        "openPartitions", openPartitions,
                        "waitingRows", meters.backlog().rows(),
                        "oldestMs", age.toMillis(),
                        "openTransactionMs", meters.transactionAge().toMillis()))
                .build();
    }
}
