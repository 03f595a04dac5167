package io.lintuan.stream.velocity;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.stream.EventFixture;
import io.lintuan.stream.Harness;
import io.lintuan.stream.Rescaling;
import io.lintuan.stream.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchBuyersTest {
    private final EventFixture deal = EventFixture.deal("d-1");

    private static Harness<String, DealEnvelope, FraudSignal> harness() throws Exception {
        return new Harness<>(
                new WatchBuyers(BuyerVelocity.V1), event -> event.orderPlaced().buyer(), String.class);
    }

    @Test
    void watchesEachBuyerOverAllDealsAndForgetsThem() throws Exception {
        try (var watch = harness()) {
            EventFixture other = EventFixture.deal("d-2", "c-2", "l-2");
            for (int i = 1; i <= 4; i++) {
                watch.take(deal.placed("order-a" + i, "ann", NOON.plusSeconds(i)));
                watch.take(deal.placed("order-b" + i, "bob", NOON.plusSeconds(i)));
            }
            watch.take(other.placed("order-a5", "ann", NOON.plusSeconds(5)));
            assertThat(watch.said()).singleElement().satisfies(signal -> {
                assertThat(signal.buyer()).isEqualTo("ann");
                assertThat(signal.dealId()).isEqualTo("d-2");
                assertThat(signal.leaderId()).isEqualTo("l-2");
            });
            watch.assertNothingIsLeftAfter(NOON.plus(Duration.ofHours(2)));
        }
    }

    @Test
    void forgetsOnlyWhatCanNoLongerCount() throws Exception {
        try (var watch = harness()) {
            watch.take(deal.placed("order-1", "ann", NOON));
            watch.take(deal.placed("order-2", "ann", NOON.plusSeconds(1), NOON.plusSeconds(1800)));
            watch.watermark(NOON.plus(Duration.ofMinutes(61)));
            for (int i = 3; i <= 6; i++) {
                watch.take(deal.placed("order-" + i, "ann", NOON.plusSeconds(i), NOON.plusSeconds(3700)));
            }
            assertThat(watch.said()).extracting(FraudSignal::orderId).containsExactly("order-6");
            watch.assertNothingIsLeftAfter(NOON.plus(Duration.ofHours(3)));
        }
    }

    @Test
    void signalsTheSameThoughItMovesFromOneTaskToFourAndBack() throws Exception {
        var watch = new Rescaling<String, DealEnvelope, FraudSignal>(
                () -> new WatchBuyers(BuyerVelocity.V1),
                event -> event.orderPlaced().buyer(),
                String.class);
        List<DealEnvelope> story = Story.of(5, 60).stream()
                .filter(event -> event.orderPlaced() != null)
                .toList();
        assertThat(watch.moved(story)).isNotEmpty().containsExactlyInAnyOrderElementsOf(watch.unmoved(story));
    }
}
