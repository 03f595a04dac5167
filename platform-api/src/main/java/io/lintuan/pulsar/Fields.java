package io.lintuan.pulsar;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a message must have before anything is done with it. A field that is missing or that no store takes would fail
 * again however often it is tried, and hold up every message behind it; so it is {@link Poison} at once.
 */
public final class Fields {
    private static final int TEXT_MOST = 1_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Fields() {}

    public static <T> T present(String name, T value) {
        if (value == null) {
            throw new Poison("field-missing", name);
        }
        return value;
    }

    /** Something to read, of at most 1,000 characters, without control characters: PostgreSQL has no U+0000 in a text. */
    public static String text(String name, String value) {
        if (present(name, value).isBlank()) {
            throw new Poison("field-missing", name);
        }
        require(value.length() <= TEXT_MOST && value.chars().noneMatch(Character::isISOControl), name);
        return value;
    }

    public static UUID id(String name, String value) {
        try {
            UUID id = UUID.fromString(present(name, value));
            // The JDK reads 1-1-1-1-1 too; two spellings of one id must not be two ids.
            require(id.toString().equals(value.toLowerCase(Locale.ROOT)), name);
            return id;
        } catch (IllegalArgumentException e) {
            throw new Poison("field-invalid", name);
        }
    }

    /** A moment of this product's life; others overflow a timestamp column. */
    public static Instant moment(String name, Instant value) {
        require(!present(name, value).isBefore(EARLIEST) && value.isBefore(LATEST), name);
        return value;
    }

    public static void require(boolean holds, String name) {
        if (!holds) {
            throw new Poison("field-invalid", name);
        }
    }
}
