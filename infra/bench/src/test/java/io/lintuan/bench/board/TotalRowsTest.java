package io.lintuan.bench.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalRowsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:07.005Z");

    private final FactRows.Deal deal = new FactRows.Deal("c", "l", "d", "o", "p");
    private final TotalRows totals = new TotalRows(List.of(deal, deal));

    @Test
    void saysEveryDealAndItsBucketWithOneOrderMoreEachTime() {
        totals.flush(NOON);
        List<List<String>> second = totals.flush(NOON).stream()
                .map(statement -> rows(new String(statement, StandardCharsets.US_ASCII)))
                .toList();

        assertThat(second.get(0)).hasSize(2).containsOnly("[\"c\",\"l\",\"p\",1795348800,15960,15960,0,15960,2,2,2]");
        assertThat(second.get(1))
                .hasSize(2)
                .containsOnly("[\"c\",\"d\",\"l\",15960,15960,0,15960,2,2,2,\"1795348807.005\",2]");
    }

    @Test
    void hasAValueForEachColumn() {
        for (byte[] statement : totals.flush(NOON)) {
            String text = new String(statement, StandardCharsets.US_ASCII);
            String columns = text.substring(text.indexOf('('), text.indexOf(')'));
            assertThat(rows(text))
                    .allSatisfy(row -> assertThat(row.split(",", -1)).hasSameSizeAs(columns.split(",", -1)));
        }
    }

    private static List<String> rows(String statement) {
        return Arrays.stream(statement.split("\n", -1))
                .filter(line -> line.startsWith("["))
                .toList();
    }
}
