package io.lintuan.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

/** How text becomes a value: trimmed and normalised, without control characters; times with an offset; plain UUIDs. */
final class StrictText<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> reading;

    private StrictText(Class<T> type, Function<String, T> reading) {
        super(type);
        this.reading = reading;
    }

    static SimpleModule module() {
        return new SimpleModule("strict-text")
                .addDeserializer(String.class, new StrictText<>(String.class, StrictText::text))
                .addDeserializer(Instant.class, new StrictText<>(Instant.class, StrictText::instant))
                .addDeserializer(UUID.class, new StrictText<>(UUID.class, StrictText::uuid));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        try {
            return reading.apply(parser.getText());
        } catch (IllegalArgumentException | DateTimeException e) {
            return (T) context.handleWeirdStringValue(handledType(), "", "not of the expected form");
        }
    }

    private static String text(String raw) {
        String text = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
        if (text.codePoints().anyMatch(StrictText::isUnprintable)) {
            throw new IllegalArgumentException("control character");
        }
        return text;
    }

    private static boolean isUnprintable(int codePoint) {
        int type = Character.getType(codePoint);
        boolean turnsDirection =
                (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return turnsDirection
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static Instant instant(String raw) {
        Instant instant = OffsetDateTime.parse(raw).toInstant();
        if (instant.isBefore(Instant.parse("2000-01-01T00:00:00Z"))
                || instant.isAfter(Instant.parse("2100-01-01T00:00:00Z"))) {
            throw new IllegalArgumentException("out of any calendar we serve");
        }
        return instant;
    }

    private static UUID uuid(String raw) {
        if (raw.length() != 36) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(raw);
    }
}
