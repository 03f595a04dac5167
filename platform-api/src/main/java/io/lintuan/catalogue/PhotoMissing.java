package io.lintuan.catalogue;

/** A photo that is named was not taken by this leader. */
public final class PhotoMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PhotoMissing() {
        super("There is no such photo.", null, false, false);
    }
}
