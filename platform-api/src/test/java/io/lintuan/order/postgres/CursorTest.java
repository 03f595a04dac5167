package io.lintuan.order.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.order.CursorInvalid;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor comes back as it went out; anything else is refused before the store sees it. */
class CursorTest {
    @Test
    void readsWhatItPrinted() {
        Cursor cursor = new Cursor(Instant.parse("2026-05-01T12:00:00.123456Z"), UUID.randomUUID());

        assertThat(Cursor.parse(cursor.print())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, Long.MAX_VALUE, 9_000_000_000_000_000L})
    void refusesMomentsThatNoOrderHas(long micros) {
        byte[] bytes = ByteBuffer.allocate(24).putLong(micros).array();
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThatThrownBy(() -> Cursor.parse(made)).isInstanceOf(CursorInvalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64 at all", "AAAA"})
    void refusesWhatItDidNotPrint(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(CursorInvalid.class);
    }
}
