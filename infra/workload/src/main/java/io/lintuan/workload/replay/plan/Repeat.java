package io.lintuan.workload.replay.plan;

/** Whether a request is sent a second time with the same key, as phones on bad networks do. */
public enum Repeat {
    NEVER,
    /** Once the first answer is there. */
    AFTERWARDS,
    /** While the first one is still on its way. */
    AT_ONCE
}
