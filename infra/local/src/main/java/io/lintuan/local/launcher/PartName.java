package io.lintuan.local.launcher;

/** The processes of a {@link BreakableStack}. {@code POSTGRES} is the program that holds the server, not the server. */
public enum PartName {
    POSTGRES,
    BROKER,
    CLICKHOUSE,
    PROVIDER,
    API_A,
    API_B,
    JOB
}
