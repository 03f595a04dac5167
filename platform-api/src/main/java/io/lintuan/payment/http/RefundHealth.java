package io.lintuan.payment.http;

import io.lintuan.payment.RefundWatch;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Tells those who look after the service whether a refund needs a person. It stays up: an instance that is taken out for it
 * would help nobody to get their money.
 */
@Singleton
final class RefundHealth implements HealthIndicator {
    private final RefundWatch watch;

    RefundHealth(RefundWatch watch) {
        this.watch = watch;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromSupplier(() -> HealthResult.builder("refunds", HealthStatus.UP)
                .details(Map.of(
                        "alert", watch.alerts(),
                        "stuck", watch.stuck(),
                        "oldestSeconds", watch.oldestSeconds()))
                .build());
    }
}
