package io.lintuan.stream.intake;

import io.lintuan.contracts.DealLimits;
import java.time.Duration;
import java.time.Instant;

/**
 * How long state is kept, counted in recorded time. A deal is counted while it is younger than {@link #COUNTED}; what
 * comes later is kept as a late event, because the totals it would change may be gone.
 */
public final class DealLifetime {
    /** For goods to arrive and be collected after the cut-off, and for refunds of what was wrong with them. */
    static final Duration AFTER_CUT_OFF = Duration.ofDays(120);

    /**
     * The longest that a deal changes totals after its first event: 180 days. Shorter than its opening and what follows
     * would make refunds and collections of the longest deals late, and late money is in no total ever after.
     */
    public static final Duration COUNTED = DealLimits.OPEN_MAX.plus(AFTER_CUT_OFF);

    /** Totals outlive every deal that can still change them; the margin covers watermarks that differ between steps. */
    public static final Duration TOTALS_KEPT = COUNTED.plusDays(1);

    /** A deal's event numbers are remembered this long after its last event, so that a late event is known to be late. */
    public static final Duration REMEMBERED = Duration.ofDays(400);

    private DealLifetime() {}

    static boolean isLate(DealProgress progress, Instant recordedAt) {
        return recordedAt.isAfter(progress.firstRecordedAt().plus(COUNTED));
    }
}
