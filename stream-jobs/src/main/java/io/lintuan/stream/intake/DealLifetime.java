package io.lintuan.stream.intake;

import java.time.Duration;
import java.time.Instant;

/**
 * How long state is kept, counted in recorded time. A deal is counted while it is younger than {@link #COUNTED}; what
 * comes later is kept as a late event, because the totals it would change may be gone.
 */
public final class DealLifetime {
    /** The longest that a deal changes totals after its first event. */
    public static final Duration COUNTED = Duration.ofDays(60);

    /** Totals outlive every deal that can still change them; the margin covers watermarks that differ between steps. */
    public static final Duration TOTALS_KEPT = COUNTED.plusDays(1);

    /** A deal's event numbers are remembered this long after its last event, so that a late event is known to be late. */
    public static final Duration REMEMBERED = Duration.ofDays(400);

    private DealLifetime() {}

    static boolean isLate(DealProgress progress, Instant recordedAt) {
        return recordedAt.isAfter(progress.firstRecordedAt().plus(COUNTED));
    }
}
