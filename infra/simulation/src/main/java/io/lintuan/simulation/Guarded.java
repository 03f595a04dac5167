package io.lintuan.simulation;

import io.lintuan.simulation.engine.Coverage;
import io.lintuan.simulation.engine.Findings.Finding;
import java.util.List;
import java.util.Optional;

/** A run whose own exceptions are findings too: what the core throws in the middle of a step ends that seed and no other. */
final class Guarded {
    private Guarded() {}

    static SeedResult run(long seed, Make make, int traceLines) {
        try {
            return SeedResult.run(seed, make, traceLines);
        } catch (RuntimeException thrown) {
            StackTraceElement[] stack = thrown.getStackTrace();
            String at = stack.length == 0 ? "" : " at " + stack[0];
            Finding finding = new Finding("defect", thrown + at);
            return new SeedResult(seed, Optional.of(finding), 0, 0, new Coverage(), List.of());
        }
    }
}
