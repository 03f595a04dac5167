package io.lintuan.postgres;

/** The key was used for another request. */
public final class WriteKeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WriteKeyReused() {
        super("The key was used for another request.", null, false, false);
    }
}
