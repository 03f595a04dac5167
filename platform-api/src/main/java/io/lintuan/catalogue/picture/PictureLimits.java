package io.lintuan.catalogue.picture;

import io.lintuan.catalogue.picture.PictureRefused.Reason;

/** How large a picture may be. Phones make 12 to 50 million pixels in at most 10 MB. */
public final class PictureLimits {
    /** 10 MiB, as the file is sent. */
    public static final int BYTES_MAX = 10 * 1024 * 1024;

    static final long PIXELS_MAX = 50_000_000;
    static final int SIDE_PX_MAX = 16_384;

    /** Each scan of a progressive JPEG goes over all pixels again; encoders make about ten. */
    static final int SCANS_MAX = 32;

    private PictureLimits() {}

    /** Refuses what would cost too much, from what the file says of itself. */
    static void check(int widthPx, int heightPx) {
        if (widthPx < 1 || heightPx < 1) {
            throw PictureRefused.unreadable("no pixels");
        }
        if (widthPx > SIDE_PX_MAX || heightPx > SIDE_PX_MAX || (long) widthPx * heightPx > PIXELS_MAX) {
            throw new PictureRefused(Reason.TOO_MANY_PIXELS, widthPx + " x " + heightPx);
        }
    }
}
