package io.lintuan.workload.replay.evidence;

import java.util.Set;

/** Orders and ledger of a run; amounts in minor units. {@code oversold} counts offerings that sold more than their stock. */
public record PostgresFigures(Set<String> orderIds, long grossMinor, long oversold, Ledger ledger) {
    public PostgresFigures {
        orderIds = Set.copyOf(orderIds);
    }

    /** {@code netMinor} is the balance that the provider holds for the run, whatever the postings are called. */
    public record Ledger(long paidMinor, long refundedMinor, long netMinor, long commissionMinor) {}
}
