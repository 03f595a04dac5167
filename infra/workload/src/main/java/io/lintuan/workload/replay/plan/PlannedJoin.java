package io.lintuan.workload.replay.plan;

import java.time.Instant;

/**
 * One person joins a deal and pays.
 *
 * @param number position within the deal, from 0
 * @param overLimit whether {@code quantity} is above the limit on purpose, to be refused
 * @param collectedAt when the order is collected should the deal form, or null if it is not
 */
public record PlannedJoin(
        int number,
        long person,
        int quantity,
        boolean overLimit,
        Instant joinsAt,
        Instant paysAt,
        Instant collectedAt,
        Repeat joinRepeat,
        Repeat paymentRepeat) {

    /** The same at another's times. */
    PlannedJoin at(PlannedJoin other) {
        return new PlannedJoin(
                number,
                person,
                quantity,
                overLimit,
                other.joinsAt,
                other.paysAt,
                collectedAt,
                joinRepeat,
                paymentRepeat);
    }
}
