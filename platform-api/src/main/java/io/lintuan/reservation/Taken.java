package io.lintuan.reservation;

import java.util.UUID;

/**
 * What became of a claim.
 *
 * @param orderId the order that the place is for: of the first request when this one repeats it; null when it was not taken
 */
public record Taken(Result result, UUID orderId) {
    /** How it ended. */
    public enum Result {
        TAKEN,
        FULL,
        /** There is no such limit, or not yet. */
        UNLIMITED
    }
}
