package io.lintuan.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * How often quiet partitions say so. As long as one partition is busy, the others beat fast, because readers of all of
 * them go on only as far as the slowest; when all have been quiet for a while nobody waits, and beats would only fill the
 * history.
 */
final class HeartbeatPace {
    private final RelaySettings settings;
    private Instant busyAt = Instant.MIN;

    HeartbeatPace(RelaySettings settings) {
        this.settings = settings;
    }

    /** An event was found in some partition, or this relay has just begun and knows nothing. */
    void busy(Instant now) {
        busyAt = now;
    }

    Duration interval(Instant now) {
        return busyAt.plus(settings.quietAfter()).isBefore(now)
                ? settings.quietHeartbeatInterval()
                : settings.heartbeatInterval();
    }
}
