package io.lintuan.catalogue.picture;

/**
 * A file with nothing in it but what draws the picture.
 *
 * @param format as {@code ImageIO} calls it
 * @param orientation how the camera was held, 1 to 8 as EXIF counts
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Cleaned(byte[] bytes, String format, int widthPx, int heightPx, int orientation) {

    /** Error: {@link PictureRefused}. */
    static Cleaned of(byte[] file) {
        Cleaned cleaned;
        try {
            cleaned = startsWith(file, JpegParts.START) ? new JpegParts(file).clean() : png(file);
        } catch (IndexOutOfBoundsException endsTooSoon) {
            throw PictureRefused.unreadable("ends too soon");
        }
        return cleaned;
    }

    private static Cleaned png(byte[] file) {
        if (!startsWith(file, PngParts.START)) {
            throw PictureRefused.unreadable("neither JPEG nor PNG");
        }
        return new PngParts(file).clean();
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= file.length || file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
