package io.lintuan.chaos.plan;

/**
 * One fault of a seed.
 *
 * @param afterOperations it comes when so many operations are done
 * @param forMs how long a halted process stays so, or a killed one away before it is started again
 */
public record Fault(FaultKind kind, int afterOperations, int forMs) {
    @Override
    public String toString() {
        return "%s after operation %d for %d ms".formatted(kind, afterOperations, forMs);
    }
}
