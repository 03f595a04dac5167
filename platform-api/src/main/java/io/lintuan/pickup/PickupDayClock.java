package io.lintuan.pickup;

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

/** Hears of limits that another instance set. */
@Singleton
final class PickupDayClock implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(PickupDayClock.class);

    private final PickupDays days;
    private final Disposable.Swap ticking = Disposables.swap();

    PickupDayClock(PickupDays days) {
        this.days = days;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        ticking.update(Flux.interval(Duration.ZERO, PickupDays.EVERY)
                .onBackpressureDrop()
                .concatMap(
                        tick -> days.refresh()
                                .doOnError(failure -> LOG.warn("pickup days wait: {}", failure.toString()))
                                .onErrorComplete(),
                        1)
                .subscribe());
    }

    @PreDestroy
    void stop() {
        ticking.dispose();
    }
}
