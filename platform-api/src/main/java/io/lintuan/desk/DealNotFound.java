package io.lintuan.desk;

/** There is no such deal. */
public final class DealNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DealNotFound() {
        super("There is no such deal.", null, false, false);
    }
}
