package io.lintuan.identity;

/** What a person may do. {@code DEMO} lays out communities and watches boards in the demo environment. */
public enum Role {
    LEADER,
    NEIGHBOR,
    ANALYST,
    DEMO
}
