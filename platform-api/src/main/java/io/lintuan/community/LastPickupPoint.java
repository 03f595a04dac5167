package io.lintuan.community;

/** A community without an open point would have nowhere to collect. */
public final class LastPickupPoint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LastPickupPoint() {
        super("It is the last open point.", null, false, false);
    }
}
