package io.lintuan.stream.green;

import static io.lintuan.stream.EventFixture.NOON;
import static io.lintuan.stream.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.stream.EventFixture;
import io.lintuan.stream.Harness;
import io.lintuan.stream.intake.DealLifetime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountGreenPointsTest {
    private static final OrderLine PEARS = line("pears", 1, 500);

    @Test
    void saysPointsWhenCollectedAndTakesThemBackOnRefund() throws Exception {
        EventFixture deal = EventFixture.deal("d-1");
        try (var green = new Harness<>(
                new CountGreenPoints(GreenFactor.CONSOLIDATED_PICKUP_V1), GreenOrder::orderOf, String.class)) {
            green.take(
                    deal.paid("order-1", "ann", NOON, NOON, PEARS),
                    deal.pickedUp("order-1", "ann", NOON.plusSeconds(60)),
                    deal.refunded("order-1", "ann", NOON, NOON.plusSeconds(120), PEARS));
            assertThat(green.said()).extracting(GreenPoints::points).containsExactly(18L, 0L);
            green.assertNothingIsLeftAfter(NOON.plus(DealLifetime.TOTALS_KEPT).plus(Duration.ofDays(1)));
        }
    }
}
