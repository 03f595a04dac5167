package io.lintuan.stream.intake;

import java.time.Instant;

/** Decides about one event of a deal from what was seen of that deal. Pure. */
final class Admission {
    enum Verdict {
        ADMITTED,
        /** Seen before: dropped without a trace. */
        DUPLICATE,
        /** The deal's totals may be gone: kept for the store to fold back. */
        LATE,
        /** Numbered absurdly far ahead. */
        IMPOSSIBLE
    }

    private Admission() {}

    static Verdict judge(DealProgress progress, long sequence, Instant recordedAt) {
        if (progress.hasSeen(sequence)) {
            return Verdict.DUPLICATE;
        }
        if (progress.isLeap(sequence)) {
            return Verdict.IMPOSSIBLE;
        }
        return DealLifetime.isLate(progress, recordedAt) ? Verdict.LATE : Verdict.ADMITTED;
    }
}
