package io.lintuan.simulation.outside;

import io.lintuan.simulation.engine.Dice;
import java.time.Duration;

/** What becomes of a payment at the provider. */
enum Fate {
    /** Before the call that asked for the page has returned. */
    AT_ONCE(15, 0, 0),
    SOON(50, 1, 240),
    /** About when the seat falls free. */
    LAST_MINUTE(10, 13 * 60, 17 * 60),
    /** After it. */
    LATE(9, 17 * 60, 70 * 60),
    FAILED(8, -1, -1),
    SILENT(8, -1, -1);

    private final int perCent;
    private final int secondsLeast;
    private final int secondsMost;

    Fate(int perCent, int secondsLeast, int secondsMost) {
        this.perCent = perCent;
        this.secondsLeast = secondsLeast;
        this.secondsMost = secondsMost;
    }

    static Fate draw(Dice dice) {
        int left = dice.below(100);
        for (Fate fate : values()) {
            left -= fate.perCent;
            if (left < 0) {
                return fate;
            }
        }
        throw new IllegalStateException("shares of fates add up to less than 100");
    }

    boolean succeeds() {
        return secondsLeast >= 0;
    }

    Duration after(Dice dice) {
        return Duration.ofMillis(dice.between(secondsLeast * 1_000L, secondsMost * 1_000L));
    }
}
