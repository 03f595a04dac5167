package io.lintuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0                   | 0.00
                    5                   | 0.05
                    3990                | 39.90
                    -5                  | -0.05
                    123990              | 1,239.90
                    9223372036854775807 | 92,233,720,368,547,758.07
                    """)
    void writesMinorUnitsAsAmountsToTheCent(long minor, String amount) {
        assertThat(Formats.amount(minor)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"ZH, 11月22日 周日 20:00", "EN, 'Sun 22 Nov, 20:00'"})
    void writesMomentsByChinasClock(Language language, String moment) {
        assertThat(Formats.moment(Instant.parse("2026-11-22T12:00:00Z"), language))
                .isEqualTo(moment);
    }

    @Test
    void namesTheDayOfAWindowOnce() {
        Instant from = Instant.parse("2026-11-28T08:00:00Z");
        assertThat(Formats.window(from, from.plusSeconds(10_800), Language.ZH)).isEqualTo("11月28日 周六 16:00–19:00");
        assertThat(Formats.window(from, from.plusSeconds(86_400), Language.EN))
                .isEqualTo("Sat 28 Nov, 16:00 – Sun 29 Nov, 16:00");
    }
}
