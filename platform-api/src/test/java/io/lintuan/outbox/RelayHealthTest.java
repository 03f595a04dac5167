package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.time.TurningClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.health.HealthStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What an operator sees when events wait. */
class RelayHealthTest {
    private final TurningClock clock = new TurningClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RelayMeters meters = new RelayMeters(registry, clock);
    private final RelayHealth health = new RelayHealth(() -> Mono.just(16), meters);

    @Test
    void isWellWhenNothingWaits() {
        assertThat(status()).isEqualTo(HealthStatus.UP);
        assertThat(gauge("rows")).isZero();
        assertThat(gauge("age.seconds")).isZero();
    }

    @Test
    void showsHowMuchWaitsAndForHowLongAlthoughNobodyLooksAgain() {
        meters.waiting(new Backlog(42, Optional.of(clock.instant()), Optional.empty()));
        clock.turn(Duration.ofSeconds(30));

        assertThat(gauge("rows")).isEqualTo(42);
        assertThat(gauge("age.seconds")).isEqualTo(30);
        assertThat(status()).isEqualTo(HealthStatus.UP);
    }

    @Test
    void isDownWhenEventsWaitForAMinuteAndUpWhenTheyLeft() {
        meters.waiting(new Backlog(42, Optional.of(clock.instant()), Optional.empty()));
        clock.turn(Duration.ofSeconds(60));
        assertThat(status()).isEqualTo(HealthStatus.DOWN);

        meters.waiting(Backlog.NONE);
        assertThat(status()).isEqualTo(HealthStatus.UP);
    }

    @Test
    void showsHowLongATransactionHasBeenOpenWhoseEventsNobodySees() {
        meters.waiting(new Backlog(0, Optional.empty(), Optional.of(clock.instant())));
        clock.turn(Duration.ofSeconds(90));

        assertThat(registry.get("lintuan.relay.transaction.age.seconds").gauge().value())
                .isEqualTo(90);
        assertThat(gauge("age.seconds")).isZero();
        assertThat(status()).as("a long transaction may be anybody's").isEqualTo(HealthStatus.UP);
    }

    @Test
    void takesAnotherClocksFutureForNow() {
        meters.waiting(new Backlog(1, Optional.of(clock.instant().plusSeconds(5)), Optional.empty()));

        assertThat(gauge("age.seconds")).isZero();
    }

    @Test
    void saysMoreInItsDetails() {
        Instant now = clock.instant();
        meters.waiting(new Backlog(7, Optional.of(now), Optional.of(now.minusMillis(500))));
        clock.turn(Duration.ofMillis(1500));

        assertThat(Mono.from(health.getResult()).block().getDetails())
                .isEqualTo(
                        Map.of("openPartitions", 16, "waitingRows", 7L, "oldestMs", 1500L, "openTransactionMs", 2000L));
    }

    private HealthStatus status() {
        return Mono.from(health.getResult()).block().getStatus();
    }

    private double gauge(String name) {
        return registry.get("lintuan.relay.backlog." + name).gauge().value();
    }
}
