package io.lintuan.workload.replay.input;

/** A line that is no group, and why. */
public record BadLine(String file, int line, String reason) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
