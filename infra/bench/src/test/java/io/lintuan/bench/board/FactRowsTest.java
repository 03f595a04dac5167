package io.lintuan.bench.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactRowsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final FactRows rows = new FactRows(1, NOON);

    @Test
    void writesARowForEveryColumn() {
        String statement = new String(rows.batch(3, NOON), StandardCharsets.US_ASCII);
        String[] parts = statement.split(" VALUES ", -1);

        long columns = parts[0].split(",", -1).length;
        assertThat(columns).isEqualTo(22);
        assertThat(tuples(parts[1])).hasSize(3).allSatisfy(row -> assertThat(row.split(", ", -1))
                .hasSize((int) columns));
        assertThat(parts[1]).contains("'ORDER_PLACED', '2026-11-22 12:00:00.000'");
    }

    @Test
    void neverWritesAnEventTwice() {
        List<String> events = Arrays.stream(
                        new String(rows.batch(500, NOON), StandardCharsets.US_ASCII).split(" VALUES ", -1))
                .skip(1)
                .flatMap(values -> tuples(values).stream())
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();

        assertThat(events).hasSize(500).doesNotHaveDuplicates();
        assertThat(events).allMatch(id -> id.matches("'[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*"));
    }

    private static List<String> tuples(String values) {
        return Arrays.asList(values.substring(1, values.length() - 1).split("\\), \\(", -1));
    }
}
