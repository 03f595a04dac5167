package io.lintuan.chaos.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws that are a function of a seed and a purpose, so that a new draw of one purpose moves none of another. */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice of(long seed, String purpose) {
        return new Dice(new SplittableRandom(seed * GOLDEN_GAMMA + purpose.hashCode()));
    }

    /** Both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> left = new ArrayList<>(things);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }
}
