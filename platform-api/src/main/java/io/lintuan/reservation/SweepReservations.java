package io.lintuan.reservation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Brings places in line with the orders they were taken for: what a crash left, what ended, what came to life again. */
@Singleton
public class SweepReservations {
    private static final Logger LOG = LoggerFactory.getLogger(SweepReservations.class);
    private static final int MOST = 500;
    /** More can wait for the next look. */
    private static final int ROUNDS = 20;

    private final Reservations reservations;
    private final Clock clock;
    private final Counter released;
    private final Counter overfull;

    SweepReservations(Reservations reservations, Clock clock, MeterRegistry meters) {
        this.reservations = reservations;
        this.clock = clock;
        this.released = meters.counter("lintuan.reservations.released");
        this.overfull = meters.counter("lintuan.reservations.overfull");
    }

    /** One look, until nothing is due. */
    public Mono<Void> run() {
        return Mono.defer(() -> reservations.sweep(clock.instant(), MOST))
                .doOnNext(this::show)
                .repeat(ROUNDS - 1L)
                .takeUntil(swept -> swept.looked() < MOST)
                .then();
    }

    private void show(Reservations.Swept swept) {
        released.increment((double) swept.released());
        if (swept.overfull() > 0) {
            overfull.increment((double) swept.overfull());
            LOG.error(
                    "{} limits have more orders than places: late payments came after the places were gone",
                    swept.overfull());
        }
    }
}
