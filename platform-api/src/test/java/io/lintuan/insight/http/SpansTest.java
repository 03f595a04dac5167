package io.lintuan.insight.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.insight.Span;
import io.lintuan.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst may ask about. */
class SpansTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private final Spans spans = new Spans(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void looksAtTheLastHourWhenNothingIsSaid() {
        assertThat(spans.of(new AskedSpan(null, null)))
                .isEqualTo(new Span(NOON.minusSeconds(3_540), NOON.plusSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T12:00:00Z, 2026-05-01T12:00:00Z",
        "2026-05-01T12:00:00Z, 2026-05-09T12:00:00Z",
        "+999999999-12-31T23:59:59Z, +999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z, 2026-05-01T12:00:00Z",
        "yesterday, 2026-05-01T12:00:00Z",
    })
    void refusesWhatCannotBeAsked(String from, String to) {
        assertThatThrownBy(() -> spans.of(new AskedSpan(from, to))).isInstanceOf(Refusal.class);
    }
}
