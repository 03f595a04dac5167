package io.lintuan.money;

import java.math.BigInteger;

/**
 * A part of a whole, such as two boxes of three or 480 g of 500.
 *
 * @param part 0 to {@code whole}
 * @param whole above zero
 */
public record Proportion(long part, long whole) {
    public Proportion {
        if (part < 0 || whole <= 0 || part > whole) {
            throw new IllegalArgumentException(part + " is no part of " + whole);
        }
    }

    /** {@code floor(minor * part / whole)} of an amount that is not negative; exact for every {@code long}. */
    public long of(long minor) {
        if (minor < 0) {
            throw new IllegalArgumentException("a part of a negative amount is not defined");
        }
        if (part == whole) {
            return minor;
        }
        if (part == 0 || minor <= Long.MAX_VALUE / part) {
            return minor * part / whole;
        }
        return BigInteger.valueOf(minor)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
