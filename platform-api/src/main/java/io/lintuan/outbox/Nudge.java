package io.lintuan.outbox;

/** Tells the relay that outbox rows were committed, so that they leave at once instead of at the next poll. */
@FunctionalInterface
public interface Nudge {
    /** Returns at once and never throws; any thread, as often as one likes. Losing a call costs one poll interval. */
    void wake();
}
