package io.lintuan.payment;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** Looks for due refunds while the server runs. Two instances share the work: a claimed refund is seen by one. */
@Singleton
@Requires(property = "lintuan.refunds.enabled", notEquals = "false")
final class RefundClock implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(RefundClock.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final CarryOutRefunds refunds;
    private final Disposable.Swap ticking = Disposables.swap();

    RefundClock(CarryOutRefunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        ticking.update(Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(
                        tick -> refunds.run()
                                .doOnError(failure -> LOG.warn("refunds wait: {}", failure.toString()))
                                .onErrorComplete(),
                        1)
                .subscribe());
    }

    @PreDestroy
    void stop() {
        ticking.dispose();
    }
}
