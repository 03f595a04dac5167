package io.lintuan.order.postgres;

import io.lintuan.order.CursorInvalid;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** Where a page ended. Opaque outside: 24 bytes of moment and order, in URL-safe Base64. */
record Cursor(Instant placedAt, UUID orderId) {
    static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));
    private static final int BYTES = 24;

    /** Later than any order, and still a moment that the store can read. */
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    String print() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, placedAt))
                .putLong(orderId.getMostSignificantBits())
                .putLong(orderId.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Cursor parse(String printed) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(printed));
            if (bytes.remaining() != BYTES) {
                throw new CursorInvalid();
            }
            Instant placedAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            if (placedAt.isBefore(START.placedAt) || placedAt.isAfter(LATEST)) {
                throw new CursorInvalid();
            }
            return new Cursor(placedAt, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException | ArithmeticException notOurs) {
            throw new CursorInvalid();
        }
    }
}
