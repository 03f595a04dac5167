package io.lintuan.stream.gmv;

import static io.lintuan.stream.EventFixture.NOON;
import static io.lintuan.stream.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.live.DealTotals;
import io.lintuan.stream.EventFixture;
import io.lintuan.stream.Harness;
import io.lintuan.stream.Rescaling;
import io.lintuan.stream.Said;
import io.lintuan.stream.Story;
import io.lintuan.stream.intake.DealLifetime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotalDealsTest {
    private static final OrderLine PEARS = line("pears", 1, 500);
    private static final Instant GIVEN_UP = NOON.plus(DealLifetime.TOTALS_KEPT).plus(Duration.ofDays(1));

    private final EventFixture deal = EventFixture.deal("d-1");

    private static Harness<String, DealEnvelope, DealTotals> harness() throws Exception {
        return new Harness<>(new TotalDeals(FlushPace.every(Duration.ofMillis(100))), DealEnvelope::key, String.class);
    }

    @Test
    void saysADealsTotalsOnceAFlush() throws Exception {
        try (var deals = harness()) {
            deals.take(
                    deal.opened(NOON),
                    deal.placed("order-1", "ann", NOON, PEARS),
                    deal.paid("order-1", "ann", NOON, NOON.plusSeconds(2), PEARS));
            deals.clock(100);
            assertThat(deals.said())
                    .containsExactly(
                            new DealTotals("d-1", "c-1", "l-1", 500, 500, 0, 500, 1, 1, 1, 3, NOON.plusSeconds(2)));
            deals.assertNothingIsLeftAfter(GIVEN_UP);
        }
    }

    @Test
    void standsFromItsFirstOrderUntilItIsDecided() throws Exception {
        try (var deals = harness()) {
            deals.take(
                    deal.opened(NOON),
                    deal.placed("order-1", "ann", NOON.plusSeconds(1), PEARS),
                    deal.placed("order-2", "bob", NOON.plusSeconds(2), PEARS),
                    deal.formed(NOON.plusSeconds(3)));
            assertThat(deals.aside(TotalDeals.STANDINGS))
                    .containsExactly(
                            new DealStanding("d-1", NOON.plusSeconds(1), true),
                            new DealStanding("d-1", NOON.plusSeconds(1), false));
            deals.assertNothingIsLeftAfter(GIVEN_UP);
        }
    }

    @Test
    void neverStandsForOrdersWithStatedTimes() throws Exception {
        try (var deals = harness()) {
            deals.take(
                    deal.opened(NOON),
                    deal.placed("order-1", "ann", NOON.minusSeconds(86_400), NOON.plusSeconds(1), PEARS));
            assertThat(deals.aside(TotalDeals.STANDINGS)).isEmpty();
            deals.assertNothingIsLeftAfter(GIVEN_UP);
        }
    }

    @Test
    void doesNotHoldNetBackForEverWhenNobodyDecides() throws Exception {
        try (var deals = harness()) {
            deals.take(deal.opened(NOON), deal.placed("order-1", "ann", NOON, PEARS));
            deals.assertNothingIsLeftAfter(GIVEN_UP);
            assertThat(deals.aside(TotalDeals.STANDINGS))
                    .containsExactly(new DealStanding("d-1", NOON, true), new DealStanding("d-1", NOON, false));
        }
    }

    @Test
    void totalsTheSameThoughItMovesFromOneTaskToFourAndBack() throws Exception {
        var deals = new Rescaling<String, DealEnvelope, DealTotals>(
                () -> new TotalDeals(FlushPace.every(Duration.ofMillis(100))), DealEnvelope::key, String.class);
        List<DealEnvelope> story = Story.of(5, 20);
        assertThat(newest(deals.moved(story))).hasSize(20).isEqualTo(newest(deals.unmoved(story)));
    }

    private static Map<String, DealTotals> newest(List<DealTotals> said) {
        return Said.newest(said, DealTotals::dealId, DealTotals::throughSequence);
    }
}
