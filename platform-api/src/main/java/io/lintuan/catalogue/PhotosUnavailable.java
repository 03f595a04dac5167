package io.lintuan.catalogue;

/** The photo store cannot be read or written. */
public final class PhotosUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PhotosUnavailable(Throwable cause) {
        super("The photo store failed: " + cause, cause, false, false);
    }
}
