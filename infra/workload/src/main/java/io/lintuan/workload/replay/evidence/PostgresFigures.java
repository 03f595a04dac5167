package io.lintuan.workload.replay.evidence;

import java.util.Set;

/**
 * Orders and ledger of a run; amounts in minor units.
 *
 * @param oversold offerings that sold more than their stock, and teams with more orders than seats
 * @param collected orders that were handed over
 * @param greenPoints points posted to people, less those taken back
 */
public record PostgresFigures(
        Set<String> orderIds, long grossMinor, long oversold, long collected, long greenPoints, Ledger ledger) {
    public PostgresFigures {
        orderIds = Set.copyOf(orderIds);
    }

    /** {@code netMinor} is the balance that the provider holds for the run, whatever the postings are called. */
    public record Ledger(long paidMinor, long refundedMinor, long netMinor, long commissionMinor) {}
}
