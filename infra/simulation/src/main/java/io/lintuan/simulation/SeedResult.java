package io.lintuan.simulation;

import io.lintuan.simulation.engine.Coverage;
import io.lintuan.simulation.engine.Findings.Finding;
import io.lintuan.simulation.engine.Surroundings;
import java.util.List;
import java.util.Optional;

/**
 * What a seed came to.
 *
 * @param fingerprint differs between two runs that differ in any step
 */
record SeedResult(
        long seed, Optional<Finding> finding, long steps, long fingerprint, Coverage coverage, List<String> trace) {

    static SeedResult of(long seed, Surroundings around) {
        return new SeedResult(
                seed,
                around.findings().first(),
                around.agenda().taken(),
                around.agenda().fingerprint(),
                around.coverage(),
                around.trace().lines());
    }

    static SeedResult run(long seed, Make make, int traceLines) {
        return new World(seed, make, traceLines).run(seed);
    }
}
