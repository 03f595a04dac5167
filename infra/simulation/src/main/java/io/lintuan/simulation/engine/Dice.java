package io.lintuan.simulation.engine;

import java.util.List;
import java.util.UUID;

/** Draws from a seed. SplitMix64, written out: the same seed has to mean the same run on every Java there will be. */
public final class Dice {
    private long state;

    public Dice(long seed) {
        state = seed * 0xD1342543DE82EF95L + 0x2545F4914F6CDD1DL;
    }

    public long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 0 to {@code bound} - 1. */
    public int below(int bound) {
        return (int) Math.floorMod(next() >>> 16, (long) bound);
    }

    /** Both ends included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** Both ends included. */
    public long between(long low, long high) {
        return low + Math.floorMod(next() >>> 8, high - low + 1);
    }

    public boolean chance(int perMille) {
        return below(1_000) < perMille;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    public UUID uuid() {
        return new UUID(next(), next());
    }
}
