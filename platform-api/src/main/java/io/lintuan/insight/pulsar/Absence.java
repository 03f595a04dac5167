package io.lintuan.insight.pulsar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long something has been away, as far as those who asked could see. */
final class Absence {
    private static final Duration LONG = Duration.ofMinutes(1);

    private boolean everThere;
    private Optional<Instant> since = Optional.empty();

    /** Whether it is away and was never there, or has been away for a minute. */
    synchronized boolean isLong(boolean there, Instant now) {
        if (there) {
            everThere = true;
            since = Optional.empty();
            return false;
        }
        Instant noticed = since.orElse(now);
        since = Optional.of(noticed);
        return !everThere || !now.isBefore(noticed.plus(LONG));
    }
}
