package io.lintuan.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two sizes that a photo is kept in. */
public enum PhotoSize {
    LARGE,
    SMALL;

    /** As in addresses: {@code large}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PhotoSize> ofWire(String wire) {
        return Stream.of(values()).filter(size -> size.wire().equals(wire)).findFirst();
    }
}
