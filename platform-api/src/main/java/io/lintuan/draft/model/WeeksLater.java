package io.lintuan.draft.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Moves a deal by whole weeks, so that every time in it keeps its weekday and its hour as the clocks of a zone show them.
 *
 * @param weeks at least one
 */
public record WeeksLater(long weeks, ZoneId zone) {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*(Z|[+-]\\d\\d:\\d\\d)");

    /** The fewest weeks after which the deal's cut-off is still to come. */
    public static WeeksLater bringing(Instant cutOffAt, Instant after, ZoneId zone) {
        long weeks = Math.max(1, ChronoUnit.WEEKS.between(cutOffAt.atZone(zone), after.atZone(zone)));
        WeeksLater later = new WeeksLater(weeks, zone);
        return later.of(cutOffAt).isAfter(after) ? later : new WeeksLater(weeks + 1, zone);
    }

    public Instant of(Instant moment) {
        return moment.atZone(zone).plusWeeks(weeks).toInstant();
    }

    /** A JSON object with every time in it moved: what is written like an instant is one. */
    public Map<String, Object> of(Map<String, Object> object) {
        Map<String, Object> moved = new LinkedHashMap<>();
        object.forEach((name, value) -> moved.put(name, anything(value)));
        return moved;
    }

    @SuppressWarnings("unchecked")
    private Object anything(Object value) {
        if (value instanceof Map<?, ?> object) {
            return of((Map<String, Object>) object);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::anything).collect(Collectors.toList());
        }
        return value instanceof String text && INSTANT.matcher(text).matches() ? text(text) : value;
    }

    private String text(String text) {
        try {
            return of(OffsetDateTime.parse(text).toInstant()).toString();
        } catch (DateTimeParseException noTime) {
            return text;
        }
    }
}
