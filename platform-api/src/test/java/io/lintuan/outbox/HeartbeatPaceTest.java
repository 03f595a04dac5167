package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How often quiet partitions say so; the fixture's settings are half a second, ten seconds, and a minute between. */
class HeartbeatPaceTest {
    private static final Instant NOON = OutboxFixture.NOON;
    private final RelaySettings settings = OutboxFixture.settings(1);
    private final HeartbeatPace pace = new HeartbeatPace(settings);

    @Test
    void beatsFastForAMinuteAfterAnEvent() {
        pace.busy(NOON);

        assertThat(pace.interval(NOON)).isEqualTo(settings.heartbeatInterval());
        assertThat(pace.interval(NOON.plusSeconds(60))).isEqualTo(settings.heartbeatInterval());
    }

    @Test
    void beatsSeldomWhenNothingHasHappenedForLonger() {
        pace.busy(NOON);

        assertThat(pace.interval(NOON.plusSeconds(61))).isEqualTo(settings.quietHeartbeatInterval());
        assertThat(pace.interval(NOON.plus(Duration.ofDays(7)))).isEqualTo(settings.quietHeartbeatInterval());
    }

    @Test
    void beatsFastAgainWithTheNextEvent() {
        pace.busy(NOON);
        pace.busy(NOON.plusSeconds(600));

        assertThat(pace.interval(NOON.plusSeconds(601))).isEqualTo(settings.heartbeatInterval());
    }
}
