package io.lintuan.workload.replay.plan;

/** How the groups of the data become deals. */
public enum Formation {
    /** A deal is one group as a whole, with a minimum. */
    COMMUNITY,
    /** Each group is a team of its own size inside a deal. */
    TEAM
}
