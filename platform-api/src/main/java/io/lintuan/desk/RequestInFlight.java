package io.lintuan.desk;

/** The first request with this key is still being decided. */
public final class RequestInFlight extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RequestInFlight() {
        super("The first request with this key is still being decided.", null, false, false);
    }
}
