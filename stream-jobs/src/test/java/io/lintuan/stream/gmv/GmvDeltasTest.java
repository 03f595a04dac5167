package io.lintuan.stream.gmv;

import static io.lintuan.stream.EventFixture.NOON;
import static io.lintuan.stream.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.stream.EventFixture;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GmvDeltasTest {
    private static final OrderLine GRAPES = line("grapes", 2, 1990);
    private static final OrderLine PEARS = line("pears", 1, 500);

    private final EventFixture deal = EventFixture.deal("d-1");

    private static Bucket bucket(String product, Instant minute) {
        return new Bucket("c-1", "l-1", product, minute);
    }

    @Test
    void countsGrossInTheMinuteOfPlacingAndTheOrderAtItsFirstLine() {
        Instant at = NOON.plusSeconds(59);
        assertThat(GmvDeltas.of(deal.placed("order-1", "ann", at, GRAPES, PEARS)))
                .containsExactly(
                        new GmvDelta(bucket("grapes", NOON), new GmvTotals(3980, 0, 0, 1, 0, 1, at)),
                        new GmvDelta(bucket("pears", NOON), new GmvTotals(500, 0, 0, 0, 0, 1, at)));
    }

    @Test
    void countsPaidInTheMinuteOfPayingNotOfPlacing() {
        Instant paidAt = NOON.plusSeconds(61);
        assertThat(GmvDeltas.of(deal.paid("order-1", "ann", NOON, paidAt, PEARS)))
                .containsExactly(
                        new GmvDelta(bucket("pears", NOON.plusSeconds(60)), new GmvTotals(0, 500, 0, 0, 1, 1, paidAt)));
    }

    @Test
    void takesARefundOutOfTheMinuteInWhichItWasPaid() {
        Instant later = NOON.plusSeconds(86_400);
        assertThat(GmvDeltas.of(deal.refunded("order-1", "ann", NOON.plusSeconds(30), later, PEARS)))
                .containsExactly(new GmvDelta(bucket("pears", NOON), new GmvTotals(0, 0, 500, 0, 0, 1, later)));
    }

    @Test
    void leavesOutARefundOfMoneyThatWasNeverCounted() {
        assertThat(GmvDeltas.of(deal.refunded("order-1", "ann", NOON, NOON, false, PEARS)))
                .isEmpty();
    }

    @Test
    void foldsLinesOfOneProductIntoOneDelta() {
        List<GmvDelta> deltas = GmvDeltas.of(deal.placed("order-1", "ann", NOON, PEARS, GRAPES, PEARS));
        assertThat(deltas).hasSize(2);
        assertThat(deltas.get(0).added()).isEqualTo(new GmvTotals(1000, 0, 0, 1, 0, 1, NOON));
    }

    @Test
    void countsAnOrderWithoutLinesUnderNoProduct() {
        DealEnvelope placed = deal.placed("order-1", "ann", NOON);
        assertThat(GmvDeltas.of(placed)).extracting(GmvDelta::bucket).containsExactly(bucket("", NOON));
    }

    @Test
    void addsUpToOneEventOverAllProducts() {
        assertThat(GmvDeltas.overAll(deal.placed("order-1", "ann", NOON, GRAPES, PEARS)))
                .contains(new GmvDelta(Bucket.ofEverything(NOON), new GmvTotals(4480, 0, 0, 1, 0, 1, NOON)));
        assertThat(GmvDeltas.overAll(deal.formed(NOON))).isEmpty();
    }
}
