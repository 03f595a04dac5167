package io.lintuan.draft;

import io.lintuan.draft.model.CycleRule;
import java.time.Instant;
import java.util.Optional;

/**
 * How a template opens by itself.
 *
 * @param openMinutes from the opening to the cut-off
 * @param pickupNote when and where to collect, shown with the title; may be empty
 * @param nextOpensAt present while {@link Status#ACTIVE}
 * @param skippedAt the last opening that was missed for good
 */
public record Cycle(
        Status status,
        CycleRule rule,
        int openMinutes,
        String pickupNote,
        Optional<Instant> nextOpensAt,
        Optional<Instant> skippedAt) {

    /** Only ACTIVE opens. What cannot be opened pauses it, so that it fails once and not every week. */
    public enum Status {
        ACTIVE,
        PAUSED,
        ENDED
    }
}
