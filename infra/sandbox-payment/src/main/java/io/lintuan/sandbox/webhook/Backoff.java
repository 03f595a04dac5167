package io.lintuan.sandbox.webhook;

import java.util.random.RandomGenerator;

/** How long to wait before attempt n + 1: doubling from 100 ms to 30 s, shortened at random by up to half. */
final class Backoff {
    private static final long FIRST_MS = 100;
    private static final long LONGEST_MS = 30_000;

    private Backoff() {}

    static long delayMs(int attempt, RandomGenerator random) {
        long full = Math.min(LONGEST_MS, FIRST_MS << Math.min(attempt - 1, 20));
        return full - random.nextLong(full / 2 + 1);
    }
}
