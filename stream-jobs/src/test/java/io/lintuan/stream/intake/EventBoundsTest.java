package io.lintuan.stream.intake;

import static io.lintuan.stream.EventFixture.NOON;
import static io.lintuan.stream.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.stream.EventFixture;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventBoundsTest {
    private static final long AMOUNT_MAX = EventBounds.AMOUNT_MINOR_MAX;

    private final EventFixture deal = EventFixture.deal("d-1");

    private static Optional<String> violated(DealEnvelope event) {
        return EventBounds.until(NOON).violated(event);
    }

    private Optional<String> violatedBy(OrderLine... lines) {
        return violated(deal.placed("order-1", "ann", NOON, lines));
    }

    @Test
    void allowsTheDearestOrderAndNothingDearer() {
        assertThat(violatedBy(line("pears", 1, AMOUNT_MAX))).isEmpty();
        assertThat(violatedBy(line("pears", 1, AMOUNT_MAX + 1)))
                .contains("orderPlaced.amountMinor " + (AMOUNT_MAX + 1));
        assertThat(violatedBy(line("pears", 1, -1))).isPresent();
    }

    @Test
    void looksAtEachLineByItself() {
        assertThat(violatedBy(line("pears", 1, 500), line("figs", EventBounds.QUANTITY_MAX + 1, 0)))
                .contains("orderPlaced.lines.quantity 1000001");
        assertThat(violatedBy(line("pears", 1, -5), line("figs", 1, 5))).contains("orderPlaced.lines.amountMinor -5");
        assertThat(violatedBy(line("pears", -1, 0))).contains("orderPlaced.lines.quantity -1");
    }

    @Test
    void refusesMoreLinesThanAnOrderCanHave() {
        OrderLine[] many = Collections.nCopies(EventBounds.LINES_MAX + 1, line("pears", 1, 1))
                .toArray(OrderLine[]::new);
        assertThat(violatedBy(many)).contains("orderPlaced.lines 1001");
    }

    @Test
    void refusesARefundOutOfAMinuteThatNeverWas() {
        OrderLine pears = line("pears", 1, 500);
        assertThat(violated(deal.refunded("order-1", "ann", NOON, NOON, pears))).isEmpty();
        assertThat(violated(deal.refunded("order-1", "ann", Instant.EPOCH, NOON, pears)))
                .contains("orderRefunded.placedAt 1969-12-31T23:59:00Z");
        assertThat(violated(deal.refunded("order-1", "ann", NOON.plusSeconds(61), NOON, pears)))
                .isPresent();
    }

    @Test
    void letsAPlanLieAheadButNotBeyondWhatTheTablesHold() {
        assertThat(violated(deal.opened(NOON))).isEmpty();
        assertThat(EventBounds.until(Instant.MAX).violated(deal.opened(EventBounds.PLANNED_MAX)))
                .contains("dealOpened.cutOffAt 2200-01-01T01:00:00Z");
    }

    @Test
    void refusesWhatHappenedBeforeAnythingDid() {
        assertThat(violated(deal.placed("order-1", "ann", EventBounds.EARLIEST, NOON)))
                .isEmpty();
        assertThat(violated(deal.placed("order-1", "ann", EventBounds.EARLIEST.minusMillis(1), NOON)))
                .contains("occurredAt 1999-12-31T23:59:59.999Z");
    }
}
