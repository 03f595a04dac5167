package io.lintuan.desk;

/** The store cannot be reached. */
public final class DeskUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeskUnavailable() {
        super("The store cannot be reached.", null, false, false);
    }
}
