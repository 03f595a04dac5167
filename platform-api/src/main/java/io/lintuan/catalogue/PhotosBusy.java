package io.lintuan.catalogue;

/** Too many photos wait to be read or decoded. */
public final class PhotosBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PhotosBusy() {
        super("Too many photos at once.", null, false, false);
    }
}
