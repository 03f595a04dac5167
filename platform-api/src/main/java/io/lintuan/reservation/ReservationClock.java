package io.lintuan.reservation;

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

/** Sweeps while the server runs. */
@Singleton
@Requires(property = "lintuan.reservations.sweep", notEquals = "false")
final class ReservationClock implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ReservationClock.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final SweepReservations sweep;
    private final Disposable.Swap ticking = Disposables.swap();

    ReservationClock(SweepReservations sweep) {
        this.sweep = sweep;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        ticking.update(Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(
                        tick -> sweep.run()
                                .doOnError(failure -> LOG.warn("reservations wait: {}", failure.toString()))
                                .onErrorComplete(),
                        1)
                .subscribe());
    }

    @PreDestroy
    void stop() {
        ticking.dispose();
    }
}
