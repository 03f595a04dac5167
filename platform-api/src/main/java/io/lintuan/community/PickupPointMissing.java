package io.lintuan.community;

/** The community has no such point. */
public final class PickupPointMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PickupPointMissing() {
        super("There is no such point.", null, false, false);
    }
}
