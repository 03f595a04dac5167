package io.lintuan.catalogue.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes a PNG file apart into its chunks and keeps those that draw the picture. Texts and profiles, which are compressed and
 * could unfold without end, never reach the decoder.
 */
final class PngParts {
    static final byte[] START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER = name("IHDR");
    private static final int END = name("IEND");
    private static final int EXIF = name("eXIf");
    private static final Set<Integer> DRAWING = Set.of(HEADER, name("PLTE"), name("tRNS"), name("IDAT"), END);
    private static final int HEADER_LENGTH = 13;
    /** Length and name before a chunk's content, its check sum behind. */
    private static final int AROUND = 12;

    private final byte[] file;
    private final ByteBuffer in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int orientation = 1;

    PngParts(byte[] file) {
        this.file = file;
        this.in = ByteBuffer.wrap(file);
    }

    /** Errors: {@link PictureRefused}, {@link IndexOutOfBoundsException} when the file ends too soon. */
    Cleaned clean() {
        kept.writeBytes(START);
        int at = START.length;
        if (in.getInt(at) != HEADER_LENGTH || in.getInt(at + 4) != HEADER) {
            throw PictureRefused.unreadable("does not begin with its header");
        }
        int widthPx = in.getInt(at + 8);
        int heightPx = in.getInt(at + 12);
        PictureLimits.check(widthPx, heightPx);
        int name = 0;
        for (boolean first = true; name != END; first = false) {
            name = in.getInt(at + 4);
            if (!first && name == HEADER) {
                throw PictureRefused.unreadable("a second header");
            }
            at = chunk(at, name);
        }
        return new Cleaned(kept.toByteArray(), "png", widthPx, heightPx, orientation);
    }

    /** Keeps one or leaves it out; tells where the next one begins. */
    private int chunk(int at, int name) {
        int length = in.getInt(at);
        if (length < 0 || length > file.length - at - AROUND) {
            throw new IndexOutOfBoundsException(at);
        }
        if (DRAWING.contains(name)) {
            kept.write(file, at, length + AROUND);
        } else if (name == EXIF) {
            orientation = ExifOrientation.of(in.slice(at + 8, length));
        }
        return at + length + AROUND;
    }

    private static int name(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
