package io.lintuan.catalogue.picture;

import java.awt.image.BufferedImage;

/**
 * A picture as it is kept: upright, JPEG, no metadata.
 *
 * @param large its longer side is at most 1280 pixels
 * @param small the middle of it, a square of at most 240 pixels: a list of them has to fit a page's budget
 * @param widthPx of {@code large}
 * @param heightPx of {@code large}
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to the store; nobody compares two pictures.
public record Picture(byte[] large, byte[] small, int widthPx, int heightPx) {
    private static final int LARGE_PX = 1280;
    private static final int SMALL_PX = 240;
    private static final float LARGE_QUALITY = 0.82f;
    private static final float SMALL_QUALITY = 0.75f;

    /** Reads a JPEG or PNG file as somebody sent it. Error: {@link PictureRefused}. */
    public static Picture of(byte[] file) {
        Cleaned cleaned = Cleaned.of(file);
        // Twice of what is wanted, so that making it smaller has something to smooth.
        BufferedImage decoded = Codec.decode(cleaned, 2 * LARGE_PX);
        BufferedImage large = Turning.upright(Scaling.within(decoded, LARGE_PX), cleaned.orientation());
        return new Picture(
                Codec.jpeg(large, LARGE_QUALITY),
                Codec.jpeg(Scaling.square(large, SMALL_PX), SMALL_QUALITY),
                large.getWidth(),
                large.getHeight());
    }
}
