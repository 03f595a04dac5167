package io.lintuan.catalogue.http;

import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Which product ended a page. Opaque outside: its 16 bytes in URL-safe Base64. */
record ProductCursor(UUID productId) {
    private static final int BYTES = 16;

    String print() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(productId.getMostSignificantBits())
                .putLong(productId.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Error: {@link Refusal} with {@code cursor-invalid}. */
    static ProductCursor parse(String printed) {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(printed));
        if (bytes.remaining() != BYTES) {
            throw Refusal.of(ProblemCode.CURSOR_INVALID);
        }
        return new ProductCursor(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static byte[] decoded(String printed) {
        try {
            return Base64.getUrlDecoder().decode(printed);
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.of(ProblemCode.CURSOR_INVALID);
        }
    }
}
