package io.lintuan.stream.green;

import static io.lintuan.stream.EventFixture.NOON;
import static io.lintuan.stream.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.stream.EventFixture;
import io.lintuan.stream.Harness;
import io.lintuan.stream.Rescaling;
import io.lintuan.stream.Said;
import io.lintuan.stream.Story;
import io.lintuan.stream.intake.DealLifetime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    @Test
    void countsTheSameThoughItMovesFromOneTaskToFourAndBack() throws Exception {
        var green = new Rescaling<String, DealEnvelope, GreenPoints>(
                () -> new CountGreenPoints(GreenFactor.CONSOLIDATED_PICKUP_V1), GreenOrder::orderOf, String.class);
        List<DealEnvelope> story =
                Story.of(5, 20).stream().filter(GreenOrder::concerns).toList();
        assertThat(newest(green.moved(story))).isNotEmpty().isEqualTo(newest(green.unmoved(story)));
    }

    private static Map<String, GreenPoints> newest(List<GreenPoints> said) {
        return Said.newest(said, GreenPoints::orderId, GreenPoints::version);
    }
}
