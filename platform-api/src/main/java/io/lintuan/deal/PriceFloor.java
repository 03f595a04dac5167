package io.lintuan.deal;

import java.util.Locale;
import java.util.Optional;

/**
 * Warns, and never refuses, when a price looks like a slip of the finger: below the product's floor, or, where it has none,
 * more than 60 % below its list price. Amounts in minor units.
 */
public final class PriceFloor {
    private static final long LEAST_PERCENT_OF_LIST = 40;
    private static final long HUNDRED = 100;

    private PriceFloor() {}

    /** What is odd about a price; the wire form is lower case with hyphens. */
    public enum Warning {
        PRICE_BELOW_FLOOR,
        PRICE_FAR_BELOW_LIST;

        /** For example {@code price-below-floor}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Optional<Warning> of(long priceMinor, Optional<Long> floorMinor, Optional<Long> listMinor) {
        if (floorMinor.isPresent()) {
            return priceMinor < floorMinor.get() ? Optional.of(Warning.PRICE_BELOW_FLOOR) : Optional.empty();
        }
        boolean far = listMinor
                .filter(list ->
                        Math.multiplyExact(priceMinor, HUNDRED) < Math.multiplyExact(list, LEAST_PERCENT_OF_LIST))
                .isPresent();
        return far ? Optional.of(Warning.PRICE_FAR_BELOW_LIST) : Optional.empty();
    }
}
