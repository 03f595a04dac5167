package io.lintuan.deal.model;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Six digits, unique among a deal's orders. The seed is the caller's randomness, so that the model needs none. */
final class PickupCodes {
    private static final int CODES = 1_000_000;

    private PickupCodes() {}

    static String draw(Map<String, UUID> used, long seed) {
        long mixed = seed;
        // Mixing between tries keeps neighbouring orders from having neighbouring codes.
        for (int tries = 0; tries < CODES; tries++) {
            mixed = mix(mixed);
            String code = String.format(Locale.ROOT, "%06d", Math.floorMod(mixed, CODES));
            if (!used.containsKey(code)) {
                return code;
            }
        }
        throw new IllegalStateException("no pickup code is left among " + used.size());
    }

    /** A step of SplitMix64. */
    private static long mix(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
