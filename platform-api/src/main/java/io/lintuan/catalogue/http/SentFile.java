package io.lintuan.catalogue.http;

import io.lintuan.catalogue.picture.PictureLimits;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import java.io.ByteArrayOutputStream;

/** A file as it arrives, piece by piece, and no larger than a photo may be. */
final class SentFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);

    /** Error: {@link Refusal} with {@code body-too-large}. */
    void add(byte[] piece) {
        if (bytes.size() + piece.length > PictureLimits.BYTES_MAX) {
            throw Refusal.of(ProblemCode.BODY_TOO_LARGE);
        }
        bytes.writeBytes(piece);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
