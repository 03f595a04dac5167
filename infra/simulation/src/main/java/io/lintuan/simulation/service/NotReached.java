package io.lintuan.simulation.service;

/** Nobody listens there now, or another part that was needed was not reached. */
public final class NotReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotReached(String who) {
        super(who, null, false, false);
    }
}
