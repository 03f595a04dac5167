package io.lintuan.insight.http;

import io.lintuan.insight.Span;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads {@code from} and {@code to} of a query; the last hour when both are absent, a week at most. */
@Singleton
class Spans {
    private static final Duration LAST = Duration.ofHours(1);
    private static final Duration LENGTH_MAX = Duration.ofDays(7);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final Clock clock;

    Spans(Clock clock) {
        this.clock = clock;
    }

    /** Error: {@link Refusal} with {@code field-invalid}. */
    Span of(AskedSpan asked) {
        Instant end = asked.to() == null ? clock.instant().plus(Duration.ofMinutes(1)) : instant("to", asked.to());
        Instant start = asked.from() == null ? end.minus(LAST) : instant("from", asked.from());
        if (!start.isBefore(end) || start.plus(LENGTH_MAX).isBefore(end)) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "from", "must be before to, by at most 7 days");
        }
        return new Span(start, end);
    }

    private static Instant instant(String field, String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (moment.isAfter(EARLIEST) && moment.isBefore(LATEST)) {
                return moment;
            }
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, field, "must lie between 2000 and 2100");
        } catch (DateTimeException e) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, field, "must be a time such as 2026-11-22T12:00:00Z");
        }
    }
}
