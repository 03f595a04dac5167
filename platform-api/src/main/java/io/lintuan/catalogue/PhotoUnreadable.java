package io.lintuan.catalogue;

/** What was sent is no photo, or a broken one, or of a kind that is not taken. */
public final class PhotoUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PhotoUnreadable() {
        super("This is not a photo that is taken.", null, false, false);
    }
}
