package io.lintuan.deal.model;

import java.time.Duration;

/**
 * A deal of teams: each forms alone, as soon as {@code size} people have paid within {@code time} of its start.
 *
 * @param size people, and orders: one order is one seat of a team
 */
public record TeamTerms(int size, Duration time) {
    public static final int SIZE_MOST = 100;

    public TeamTerms {
        if (size < 2 || size > SIZE_MOST || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a team of " + size + " within " + time);
        }
    }
}
