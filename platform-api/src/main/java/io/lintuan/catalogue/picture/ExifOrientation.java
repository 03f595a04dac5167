package io.lintuan.catalogue.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing that is read of a picture's EXIF before it is thrown away: how the camera was held. */
final class ExifOrientation {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;
    private static final int ENTRIES_MOST = 256;

    private ExifOrientation() {}

    /** 1 to 8; 1 when it is not said or cannot be read. */
    static int of(ByteBuffer tiff) {
        try {
            int order = tiff.getShort(0);
            if (order != 0x4949 && order != 0x4D4D) {
                return UPRIGHT;
            }
            tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return tiff.getShort(2) == 42 ? inDirectory(tiff, tiff.getInt(4)) : UPRIGHT;
        } catch (IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private static int inDirectory(ByteBuffer tiff, int start) {
        int entries = Math.min(tiff.getShort(start) & 0xFFFF, ENTRIES_MOST);
        for (int i = 0; i < entries; i++) {
            int entry = start + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
