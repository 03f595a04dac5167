package io.lintuan.workload.seed;

import java.time.Instant;
import java.util.List;

/**
 * What one neighbor did in a past deal.
 *
 * @param quantities pieces by offering of the deal, 0 for none
 * @param conduct what became of it
 * @param actsAt when the order is cancelled or collected, or the late payment arrives; null where nothing more happens
 */
record PastOrder(
        String neighbor, List<Integer> quantities, Instant joinsAt, Instant paysAt, Conduct conduct, Instant actsAt) {
    PastOrder {
        quantities = List.copyOf(quantities);
    }

    /** How a neighbor goes on after joining. */
    enum Conduct {
        PAYS,
        COLLECTS,
        CANCELS,
        /** Starts to pay in time and finishes when the seat is gone: the money goes back. */
        PAYS_TOO_LATE
    }
}
