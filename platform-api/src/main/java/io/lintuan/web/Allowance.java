package io.lintuan.web;

/**
 * How much one person or one address may ask. Anything above is a script gone wild; seeds and replays (role DEMO, tokens
 * that state times) have room of their own, because they stand for whole communities.
 */
public enum Allowance {
    SIGN_IN(120, 2),
    DRIVER_SIGN_IN(2_000, 500),
    /** A whole building may come through one address, each looking at a deal's progress every few seconds. */
    ANONYMOUS(600, 60),
    PERSON_READS(300, 20),
    PERSON_WRITES(60, 2),
    DRIVER(5_000, 5_000);

    private final int burst;
    private final int perSecond;

    Allowance(int burst, int perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    int burst() {
        return burst;
    }

    int perSecond() {
        return perSecond;
    }
}
