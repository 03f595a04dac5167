package io.lintuan.chaos.run;

import io.lintuan.chaos.plan.Fault;

/**
 * A fault as it happened.
 *
 * @param atMs since the seed began
 * @param backMs from starting the killed process again (or letting the halted one go on) until it answered
 * @param orderAfterMs from a crash of PostgreSQL to the next accepted order; 0 for other faults
 */
public record FaultReport(Fault fault, long atMs, long backMs, long orderAfterMs) {}
