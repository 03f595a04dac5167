package io.lintuan.workload.api;

/** Roles of the demo sign-in. */
public enum Role {
    LEADER,
    NEIGHBOR,
    ANALYST,
    DEMO
}
