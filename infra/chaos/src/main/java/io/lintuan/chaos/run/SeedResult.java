package io.lintuan.chaos.run;

import io.lintuan.chaos.audit.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a seed went.
 *
 * @param retries requests that had to be sent again
 * @param streamCaughtUpMs from the last fault lifted, or the last operation when that came later, until ClickHouse had every
 *     event; {@link #NOT_SEEN} when the stores could not be read
 * @param refundsSettledMs the same until every refund had come home
 * @param findings what the product did wrong
 * @param unjudged what we could not look at, and why: nothing follows from it
 */
public record SeedResult(
        long seed,
        int operations,
        long retries,
        List<FaultReport> faults,
        long streamCaughtUpMs,
        long refundsSettledMs,
        double seconds,
        List<Finding> findings,
        List<String> unjudged) {
    /** In place of a time that nobody could measure. */
    public static final long NOT_SEEN = -1;

    public SeedResult {
        faults = List.copyOf(faults);
        findings = List.copyOf(findings);
        unjudged = List.copyOf(unjudged);
    }

    /** Nothing was found, and everything was looked at. */
    public boolean allHolds() {
        return findings.isEmpty() && unjudged.isEmpty();
    }

    /** Its own findings and, last, those about the times that it took. */
    SeedResult judgedByItsTimes(int slack) {
        return new SeedResult(
                seed,
                operations,
                retries,
                faults,
                streamCaughtUpMs,
                refundsSettledMs,
                seconds,
                Stream.concat(findings.stream(), Recovery.late(this, slack)).toList(),
                unjudged);
    }
}
