package io.lintuan.contracts;

import java.time.Duration;

/** Bounds of a deal's life that every part must agree on: the desk holds deals to them, the jobs keep state by them. */
public final class DealLimits {
    /** The longest from a deal's opening to its cut-off. */
    public static final Duration OPEN_MAX = Duration.ofDays(60);

    private DealLimits() {}
}
