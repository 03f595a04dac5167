package io.lintuan.community;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a point is open, week by week, by China's clock; in the order of the week. Empty when only a sentence says it. */
public record OpeningHours(List<Span> spans) {
    public static final OpeningHours UNSAID = new OpeningHours(List.of());

    /** Three a day, and what fits its column. */
    public static final int MOST = 21;

    private static final Pattern PRINTED = Pattern.compile("([1-7]) ([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

    /** Open on one day from one time until another, which is later. */
    public record Span(DayOfWeek day, LocalTime from, LocalTime until) {
        public Span {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("must open before it closes");
            }
        }

        private boolean meets(Span other) {
            return day == other.day && from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /** Error: {@link IllegalArgumentException} with a reason, when two spans meet or there are too many. */
    public OpeningHours {
        if (spans.size() > MOST) {
            throw new IllegalArgumentException("must be at most " + MOST + " spans in a week");
        }
        spans = spans.stream()
                .sorted(Comparator.comparing(Span::day).thenComparing(Span::from))
                .toList();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i - 1).meets(spans.get(i))) {
                throw new IllegalArgumentException("must not be open twice at the same time");
            }
        }
    }

    /** For example {@code 6 16:00-19:00;7 09:00-12:00}; Monday is 1. */
    public String print() {
        return spans.stream()
                .map(span -> span.day().getValue() + " " + span.from() + "-" + span.until())
                .collect(Collectors.joining(";"));
    }

    /** What {@link #print} wrote; an empty text is {@link #UNSAID}. */
    public static OpeningHours parse(String printed) {
        return printed.isEmpty()
                ? UNSAID
                : new OpeningHours(Stream.of(printed.split(";", -1))
                        .map(OpeningHours::span)
                        .toList());
    }

    private static Span span(String printed) {
        Matcher parts = PRINTED.matcher(printed);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not opening hours: " + printed);
        }
        return new Span(
                DayOfWeek.of(Integer.parseInt(parts.group(1))),
                LocalTime.parse(parts.group(2)),
                LocalTime.parse(parts.group(3)));
    }
}
