package io.lintuan.chaos.run;

import io.lintuan.chaos.audit.Finding;
import java.util.List;

/**
 * How a seed went.
 *
 * @param retries requests that had to be sent again
 * @param streamCaughtUpMs from the last fault lifted, or the last operation when that came later, until ClickHouse had every
 *     event
 * @param refundsSettledMs the same until every refund had come home
 */
public record SeedResult(
        long seed,
        int operations,
        long retries,
        List<FaultReport> faults,
        long streamCaughtUpMs,
        long refundsSettledMs,
        double seconds,
        List<Finding> findings) {
    public SeedResult {
        faults = List.copyOf(faults);
        findings = List.copyOf(findings);
    }
}
