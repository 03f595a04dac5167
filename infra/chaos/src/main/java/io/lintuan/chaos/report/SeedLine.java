package io.lintuan.chaos.report;

import io.lintuan.chaos.run.FaultReport;
import io.lintuan.chaos.run.SeedResult;
import java.util.stream.Collectors;

/** What people read of a seed: one line. */
public final class SeedLine {
    private SeedLine() {}

    public static String of(SeedResult result) {
        return "seed %d: %s; %d operations, %d sent again, %.1f s, stream %s; %s"
                .formatted(
                        result.seed(),
                        result.faults().stream().map(SeedLine::fault).collect(Collectors.joining(", ")),
                        result.operations(),
                        result.retries(),
                        result.seconds(),
                        stream(result.streamCaughtUpMs()),
                        verdict(result));
    }

    private static String stream(long ms) {
        return ms == SeedResult.NOT_SEEN ? "not seen" : "caught up in %.1f s".formatted(ms / 1e3);
    }

    private static String verdict(SeedResult result) {
        if (!result.findings().isEmpty()) {
            return result.findings().size() + " FINDINGS";
        }
        return result.allHolds() ? "all holds" : "NOT JUDGED";
    }

    private static String fault(FaultReport report) {
        return "%s (%.1f s)".formatted(report.fault().kind(), (report.fault().forMs() + report.backMs()) / 1e3);
    }
}
