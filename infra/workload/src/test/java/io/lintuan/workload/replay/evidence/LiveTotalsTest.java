package io.lintuan.workload.replay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.live.DealTotals;
import io.lintuan.contracts.live.MinuteTotals;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveTotalsTest {
    private final LiveTotals totals = new LiveTotals("c1");

    @Test
    void theLastThatWasSaidCounts() {
        totals.deal(deal("d1", "c1", 100));
        totals.deal(deal("d1", "c1", 300));
        totals.deal(deal("d2", "c2", 900));
        assertThat(totals.byDeal()).hasSize(1).containsEntry("d1", new Sums(1, 300, 300, 0, 299));
    }

    @Test
    void netIsTakenAsItIsSaid() {
        totals.minute(new MinuteTotals(Instant.EPOCH, 5, 5, 2, 9, 1, 1, 1));
        assertThat(totals.byMinute()).containsEntry(Instant.EPOCH, new Sums(1, 5, 5, 2, 9));
    }

    private static DealTotals deal(String dealId, String communityId, long minor) {
        return new DealTotals(dealId, communityId, "l", minor, minor, 0, minor - 1, 1, 1, 1, 4, Instant.EPOCH);
    }
}
