package io.lintuan.money;

import java.math.BigInteger;

/** A share in ten-thousandths, 0 to 10,000: 250 is 2.5 %. */
public record BasisPoints(int value) {
    public static final int WHOLE = 10_000;

    public BasisPoints {
        if (value < 0 || value > WHOLE) {
            throw new IllegalArgumentException("a share is 0 to 10000 basis points, not " + value);
        }
    }

    /** {@code floor(amount * value / 10000)} of an amount that is not negative; exact for every {@code long}. */
    public Money of(Money amount) {
        if (amount.minor() < 0) {
            throw new IllegalArgumentException("a share of a negative amount is not defined");
        }
        return new Money(floor(amount.minor()), amount.currency());
    }

    private long floor(long minor) {
        if (minor <= Long.MAX_VALUE / WHOLE) {
            return minor * value / WHOLE;
        }
        return BigInteger.valueOf(minor)
                .multiply(BigInteger.valueOf(value))
                .divide(BigInteger.valueOf(WHOLE))
                .longValueExact();
    }
}
