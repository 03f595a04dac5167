package io.lintuan.workload.replay.evidence;

import io.lintuan.contracts.live.DealTotals;
import io.lintuan.contracts.live.MinuteTotals;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The totals that the stream job said last, for each deal of one community and for each minute of all communities: the
 * last that came counts, as it does for whoever looks at a board. Safe for a reading and an asking thread.
 */
public final class LiveTotals {
    private final String communityId;
    private final Map<String, Sums> deals = new HashMap<>();
    private final Map<Instant, Sums> minutes = new HashMap<>();

    public LiveTotals(String communityId) {
        this.communityId = communityId;
    }

    /** Takes a deal's totals; those of other communities are ignored. */
    public synchronized void deal(DealTotals said) {
        if (communityId.equals(said.communityId())) {
            deals.put(
                    said.dealId(),
                    new Sums(
                            said.orders(), said.grossMinor(), said.paidMinor(), said.refundedMinor(), said.netMinor()));
        }
    }

    public synchronized void minute(MinuteTotals said) {
        minutes.put(
                said.minute(),
                new Sums(said.orders(), said.grossMinor(), said.paidMinor(), said.refundedMinor(), said.netMinor()));
    }

    public synchronized Map<String, Sums> byDeal() {
        return Map.copyOf(deals);
    }

    public synchronized Map<Instant, Sums> byMinute() {
        return Map.copyOf(minutes);
    }
}
