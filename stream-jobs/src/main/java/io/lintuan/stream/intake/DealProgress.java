package io.lintuan.stream.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been seen of one deal: every number up to {@code highest}, except {@code missing}. Events of a deal arrive in
 * order, so {@code missing} is empty unless something was lost or shuffled on the way.
 *
 * @param missing numbers below {@code highest} that have not come, ascending
 * @param firstRecordedAt the earliest recording time seen; the deal's age counts from it
 * @param lastRecordedAt the latest
 */
public record DealProgress(long highest, List<Long> missing, Instant firstRecordedAt, Instant lastRecordedAt) {

    /** A jump beyond this is no gap but nonsense; it also bounds the state. */
    static final int GAP_MAX = 10_000;

    static DealProgress before(Instant recordedAt) {
        return new DealProgress(0, List.of(), recordedAt, recordedAt);
    }

    boolean hasSeen(long sequence) {
        return sequence <= highest && !missing.contains(sequence);
    }

    boolean isLeap(long sequence) {
        return sequence - highest + missing.size() > GAP_MAX;
    }

    /** The progress after an event that was neither seen nor a leap. */
    DealProgress with(long sequence, Instant recordedAt) {
        List<Long> gaps = missing;
        if (sequence <= highest) {
            gaps = new ArrayList<>(missing);
            gaps.remove(sequence);
        } else if (sequence > highest + 1) {
            gaps = new ArrayList<>(missing);
            for (long lost = highest + 1; lost < sequence; lost++) {
                gaps.add(lost);
            }
        }
        return new DealProgress(
                Math.max(highest, sequence),
                gaps,
                recordedAt.isBefore(firstRecordedAt) ? recordedAt : firstRecordedAt,
                recordedAt.isAfter(lastRecordedAt) ? recordedAt : lastRecordedAt);
    }
}
