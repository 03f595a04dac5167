package io.lintuan.catalogue.picture;

/** The bytes are not a picture that is taken. */
public final class PictureRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Neither JPEG nor PNG, or broken, or of a kind that cameras do not make. */
        UNREADABLE,
        /** More pixels than {@link PictureLimits} allow. */
        TOO_MANY_PIXELS
    }

    private final Reason reason;

    PictureRefused(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    static PictureRefused unreadable(String message) {
        return new PictureRefused(Reason.UNREADABLE, message);
    }

    public Reason reason() {
        return reason;
    }
}
