package io.lintuan.catalogue.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Takes a JPEG file apart into its segments and keeps those that draw the picture. Baseline and progressive with one or three
 * components: what cameras and browsers make. Comments, EXIF, colour profiles, thumbnails and whatever follows the picture go.
 */
final class JpegParts {
    static final byte[] START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int QUANTIZATION_TABLES = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final byte[] EXIF_NAME = {'E', 'x', 'i', 'f', 0, 0};
    private static final byte[] JFIF_NAME = {'J', 'F', 'I', 'F', 0};
    private static final byte[] ADOBE_NAME = {'A', 'd', 'o', 'b', 'e'};

    /** Says "colours as usual" and nothing else; the file's own may hold a thumbnail. */
    private static final byte[] PLAIN_JFIF = {
        (byte) 0xFF, (byte) JFIF, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final byte[] file;
    private final ByteBuffer in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int widthPx;
    private int heightPx;
    private int orientation = 1;
    private int scans;

    JpegParts(byte[] file) {
        this.file = file;
        this.in = ByteBuffer.wrap(file);
    }

    /** Errors: {@link PictureRefused}, {@link IndexOutOfBoundsException} when the file ends too soon. */
    Cleaned clean() {
        in.position(2);
        kept.write(file, 0, 2);
        for (int marker = marker(); marker != END; marker = marker()) {
            segment(marker);
        }
        if (scans == 0) {
            throw PictureRefused.unreadable("no picture in it");
        }
        kept.write(0xFF);
        kept.write(END);
        return new Cleaned(kept.toByteArray(), "jpeg", widthPx, heightPx, orientation);
    }

    private int marker() {
        if (next() != 0xFF) {
            throw PictureRefused.unreadable("no marker where one must be");
        }
        int marker = next();
        while (marker == 0xFF) {
            marker = next();
        }
        return marker;
    }

    private int next() {
        return file[advance(1)] & 0xFF;
    }

    /** Where we were before so many bytes. */
    private int advance(int bytes) {
        int from = in.position();
        if (bytes > in.remaining()) {
            throw new IndexOutOfBoundsException(from + bytes);
        }
        in.position(from + bytes);
        return from;
    }

    private void segment(int marker) {
        int start = in.position();
        int length = in.getShort(start) & 0xFFFF;
        if (length < 2) {
            throw PictureRefused.unreadable("a segment of length " + length);
        }
        advance(length);
        switch (marker) {
            case HUFFMAN_TABLES, QUANTIZATION_TABLES, RESTART_INTERVAL -> keep(start, length, marker);
            case 0xC0, 0xC1, 0xC2 -> frame(start, length, marker);
            case SCAN -> scan(start, length);
            case JFIF -> {
                if (names(start, JFIF_NAME)) {
                    kept.writeBytes(PLAIN_JFIF);
                }
            }
            case EXIF -> {
                if (names(start, EXIF_NAME)) {
                    orientation = ExifOrientation.of(in.slice(start + 8, Math.max(0, length - 8)));
                }
            }
            case ADOBE -> {
                if (names(start, ADOBE_NAME) && length == 14) {
                    keep(start, length, marker);
                }
            }
            default -> refuseOtherFrames(marker);
        }
    }

    private void frame(int start, int length, int marker) {
        int components = in.get(start + 7);
        if (widthPx != 0 || (components != 1 && components != 3)) {
            throw PictureRefused.unreadable("a second frame, or " + components + " colours");
        }
        heightPx = in.getShort(start + 3) & 0xFFFF;
        widthPx = in.getShort(start + 5) & 0xFFFF;
        PictureLimits.check(widthPx, heightPx);
        keep(start, length, marker);
    }

    private void scan(int start, int length) {
        if (widthPx == 0 || ++scans > PictureLimits.SCANS_MAX) {
            throw PictureRefused.unreadable("a scan without a frame, or too many");
        }
        keep(start, length, SCAN);
        int from = in.position();
        int at = from;
        while (!(file[at] == (byte) 0xFF && ends(file[at + 1] & 0xFF))) {
            at++;
        }
        kept.write(file, from, at - from);
        in.position(at);
    }

    /** Within a scan, 0 is a stuffed byte, 0xD0 to 0xD7 are restarts, and 0xFF is filling. */
    private static boolean ends(int afterMark) {
        return afterMark != 0 && afterMark != 0xFF && (afterMark < 0xD0 || afterMark > 0xD7);
    }

    /** Lossless, hierarchical and arithmetic pictures are not what phones send; other segments are only left out. */
    private static void refuseOtherFrames(int marker) {
        if ((marker >= 0xC3 && marker <= 0xCF) || marker < 0xC0) {
            throw PictureRefused.unreadable("marker " + marker);
        }
    }

    private boolean names(int start, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (in.get(start + 2 + i) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private void keep(int start, int length, int marker) {
        kept.write(0xFF);
        kept.write(marker);
        kept.write(file, start, length);
    }
}
