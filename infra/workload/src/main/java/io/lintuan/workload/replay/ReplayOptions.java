package io.lintuan.workload.replay;

import io.lintuan.workload.replay.plan.Formation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

/** A run as it was asked for; {@code formed}, {@code failed} or {@code json} may be null, not both files. */
record ReplayOptions(
        Path formed,
        Path failed,
        int linesMax,
        int groupsPerDeal,
        long seed,
        LocalDate baseDate,
        int concurrency,
        Duration timeLimit,
        Path json,
        Formation formation) {}
