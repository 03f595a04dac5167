package io.lintuan.catalogue.http;

import io.lintuan.catalogue.picture.PictureLimits;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import java.io.ByteArrayOutputStream;

/**
 * A file as it arrives, piece by piece. What is more than a photo may have is heard and forgotten: who is still sending does
 * not listen, and would never learn why nobody reads any more.
 */
final class SentFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
    private boolean tooLarge;

    void add(byte[] piece) {
        tooLarge |= bytes.size() + piece.length > PictureLimits.BYTES_MAX;
        if (tooLarge) {
            bytes.reset();
        } else {
            bytes.writeBytes(piece);
        }
    }

    /** Error: {@link Refusal} with {@code body-too-large}. */
    byte[] bytes() {
        if (tooLarge) {
            throw Refusal.of(ProblemCode.BODY_TOO_LARGE);
        }
        return bytes.toByteArray();
    }
}
