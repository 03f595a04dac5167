package io.lintuan.draft.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A JSON object with every time in it moved: what is written like an instant is one. */
public record TimesMoved(UnaryOperator<Instant> move) {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*(Z|[+-]\\d\\d:\\d\\d)");

    public Map<String, Object> of(Map<String, Object> object) {
        Map<String, Object> moved = new LinkedHashMap<>();
        object.forEach((name, value) -> moved.put(name, anything(value)));
        return moved;
    }

    /** Empty for whatever is not the text of an instant. */
    public static Optional<Instant> instant(Object value) {
        if (!(value instanceof String text) || !INSTANT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private Object anything(Object value) {
        if (value instanceof Map<?, ?> object) {
            return of((Map<String, Object>) object);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::anything).collect(Collectors.toList());
        }
        return instant(value).<Object>map(at -> move.apply(at).toString()).orElse(value);
    }
}
