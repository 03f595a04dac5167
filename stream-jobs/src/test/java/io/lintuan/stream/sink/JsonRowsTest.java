package io.lintuan.stream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRowsTest {
    private static final String HEAD = "INSERT INTO t FORMAT JSONCompactEachRow\n";

    private final JsonRows rows = new JsonRows("INSERT INTO t");

    private String text() {
        String whole = new String(rows.bytes(), 0, rows.length(), UTF_8);
        assertThat(whole).startsWith(HEAD);
        return whole.substring(HEAD.length());
    }

    private String one(Object value) {
        rows.clear();
        rows.put(value);
        rows.endRow();
        assertThat(text()).startsWith("[").endsWith("]\n");
        return text().substring(1, text().length() - 2);
    }

    @Test
    void everyRowIsALine() {
        for (int i = 1; i <= 2; i++) {
            rows.put("a" + i);
            rows.put(i);
            rows.endRow();
        }
        assertThat(text()).isEqualTo("[\"a1\",1]\n[\"a2\",2]\n");
    }

    @Test
    void numbersAreWhole() {
        assertThat(one(0)).isEqualTo("0");
        assertThat(one(-7)).isEqualTo("-7");
        assertThat(one(10_830L)).isEqualTo("10830");
        assertThat(one(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(one(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
    }

    @Test
    void timesAreMillisecondsInUtc() {
        assertThat(one(Instant.parse("2026-11-20T08:30:12.345678Z"))).isEqualTo("\"2026-11-20 08:30:12.345\"");
        assertThat(one(Instant.EPOCH)).isEqualTo("\"1970-01-01 00:00:00.000\"");
        assertThat(one(Instant.parse("2026-11-20T23:59:59.999Z"))).isEqualTo("\"2026-11-20 23:59:59.999\"");
        assertThat(one(Instant.parse("1969-12-31T23:59:59.001Z"))).isEqualTo("\"1969-12-31 23:59:59.001\"");
    }

    @Test
    void noTextCanEndARow() {
        assertThat(one("a\n\n\tb\r\\c\"")).isEqualTo("\"a\\u000a\\u000a\\u0009b\\u000d\\\\c\\\"\"");
        assertThat(one("邻'\u001f")).isEqualTo("\"邻'\\u001f\"");
        assertThat(one(List.of("x", "y"))).isEqualTo("[\"x\",\"y\"]");
        assertThat(one(List.of())).isEqualTo("[]");
        assertThat(one(true)).isEqualTo("true");
    }

    @Test
    void growsWithItsRows() {
        String kilobyte = "x".repeat(1_000);
        for (int i = 0; i < 1_000; i++) {
            rows.put(kilobyte);
            rows.endRow();
        }
        assertThat(text()).hasSize(1_005_000);
    }

    @Test
    void theNextBatchBeginsWithTheStatementToo() {
        assertThat(rows.hasNoRows()).isTrue();
        rows.put(true);
        rows.endRow();
        assertThat(rows.hasNoRows()).isFalse();

        rows.clear();

        assertThat(rows.hasNoRows()).isTrue();
        assertThat(text()).isEmpty();
    }

    @Test
    void refusesWhatNoColumnTakes() {
        assertThatThrownBy(() -> rows.put('x')).isInstanceOf(IllegalArgumentException.class);
    }
}
