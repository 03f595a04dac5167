package io.lintuan.workload.replay.input;

/** What became of the groups of a file. */
public enum Outcome {
    FORMED,
    FAILED
}
