package io.lintuan.catalogue;

/** The photo has more pixels than are decoded. */
public final class PhotoTooManyPixels extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PhotoTooManyPixels() {
        super("The photo has too many pixels.", null, false, false);
    }
}
