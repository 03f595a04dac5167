package io.lintuan.workload.replay.plan;

import java.util.SplittableRandom;

/** Draws of one deal, a function of the run's seed and the deal's name. */
final class Draw {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Draw(SplittableRandom random) {
        this.random = random;
    }

    /** The generator that belongs to a name, for example a deal's item, part and outcome. */
    static Draw of(long seed, long... name) {
        long mixed = mix(seed + GOLDEN_GAMMA);
        for (long part : name) {
            mixed = mix((mixed + GOLDEN_GAMMA) ^ part);
        }
        return new Draw(new SplittableRandom(mixed));
    }

    /** Uniform from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** True once in so many thousand times. */
    boolean permille(int share) {
        return random.nextInt(1_000) < share;
    }

    Repeat repeat() {
        if (!permille(20)) {
            return Repeat.NEVER;
        }
        return random.nextBoolean() ? Repeat.AFTERWARDS : Repeat.AT_ONCE;
    }

    /** The finaliser of SplitMix64: neighbouring numbers become unrelated ones. */
    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
