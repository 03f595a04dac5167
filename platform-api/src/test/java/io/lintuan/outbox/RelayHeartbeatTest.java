package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.time.TurningClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a relay of two partitions beats, with a clock that stands still until it is turned. */
class RelayHeartbeatTest {
    private final TurningClock clock = new TurningClock();
    private final FakeOutbox outbox = new FakeOutbox();
    private final RelaySettings settings = OutboxFixture.settings(1);
    private final Relay relay = new Relay(
            Set.of(0, 1), outbox, outbox, outbox, settings, new RelayMeters(new SimpleMeterRegistry(), clock), clock);

    @BeforeEach
    void start() {
        relay.start();
        await().until(() -> outbox.beats().size() == 2);
    }

    @AfterEach
    void stop() {
        relay.stop().block();
    }

    @Test
    void beatsInEveryPartitionWhileOneIsBusy() {
        beatsAfter(settings.heartbeatInterval(), List.of(0, 1));
        clock.turn(Duration.ofSeconds(50));
        awaitClaim();
        outbox.commit(0);
        awaitClaim();
        // The partition of the event is as far as the event was recorded.
        beatsAfter(settings.heartbeatInterval(), List.of(0, 1));
    }

    @Test
    void beatsSeldomWhenAllAreQuietAndFastAgainWithTheNextEvent() {
        clock.turn(settings.quietAfter());
        awaitClaim();
        beatsAfter(settings.quietHeartbeatInterval(), List.of(0, 1));
        beatsAfter(settings.heartbeatInterval(), List.of());
        beatsAfter(settings.heartbeatInterval(), List.of());

        outbox.commit(0);
        awaitClaim();
        beatsAfter(settings.heartbeatInterval(), List.of(0, 1));
    }

    private void beatsAfter(Duration passed, List<Integer> partitions) {
        int before = outbox.beats().size();
        clock.turn(passed.plusMillis(1));
        awaitClaim();
        List<Integer> all = outbox.beats();
        assertThat(all.subList(before, all.size())).containsExactlyInAnyOrderElementsOf(partitions);
    }

    /** What was due is sent when two more claims have passed, one of which may have begun before. */
    private void awaitClaim() {
        long seen = outbox.claims();
        await().until(() -> outbox.claims() >= seen + 3);
    }
}
