package io.lintuan.stream.velocity;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.stream.EventFixture;
import io.lintuan.stream.Harness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever comes in whatever order, what is said in the end is each window of each buyer counted over all orders at once. */
class WatchBuyersProperties {
    private static final Duration APART = Duration.ofHours(1);

    @Property(tries = 100)
    void saysWhatCountingAllOrdersAtOnceSays(
            @ForAll @IntRange(min = 5, max = 80) int orders,
            @ForAll @IntRange(min = 5, max = 120) int minutes,
            @ForAll long seed)
            throws Exception {
        List<DealEnvelope> placed = placed(orders, minutes, new Random(seed));
        assertThat(said(placed, new Random(seed))).isEqualTo(counted(placed));
    }

    /** Some are stated for another time than that of their recording, up to an hour ago. */
    private static List<DealEnvelope> placed(int orders, int minutes, Random random) {
        EventFixture deal = EventFixture.deal("d-1");
        List<DealEnvelope> placed = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            Instant at = NOON.plusMillis(500L * random.nextInt(minutes * 120));
            Instant recordedAt = at.plusSeconds(random.nextInt(3) == 0 ? random.nextInt(3_600) : 0);
            placed.add(deal.placed("order-" + i, "buyer-" + random.nextInt(2), at, recordedAt));
        }
        return placed;
    }

    /** Arrivals are up to ten seconds out of the order of their recording, as the watermark allows, and some come twice. */
    private static Map<String, List<String>> said(List<DealEnvelope> placed, Random random) throws Exception {
        Map<DealEnvelope, Instant> arrivals = new HashMap<>();
        placed.forEach(event -> arrivals.put(event, event.recordedAt().plusMillis(random.nextInt(10_000))));
        Map<String, List<String>> said = new HashMap<>();
        try (var watch = new Harness<String, DealEnvelope, FraudSignal>(
                new WatchBuyers(BuyerVelocity.V1), event -> event.orderPlaced().buyer(), String.class)) {
            for (DealEnvelope event :
                    placed.stream().sorted(Comparator.comparing(arrivals::get)).toList()) {
                watch.take(event);
                if (random.nextInt(10) == 0) {
                    watch.take(event);
                }
                watch.watermark(arrivals.get(event).minusSeconds(10));
            }
            watch.said()
                    .forEach(signal -> said.merge(
                            signal.signalId(),
                            signal.evidenceEventIds(),
                            (old, now) -> now.size() > old.size() ? now : old));
            watch.assertNothingIsLeftAfter(NOON.plus(Duration.ofHours(9)));
        }
        return said;
    }

    private static Map<String, List<String>> counted(List<DealEnvelope> placed) {
        List<DealEnvelope> byTime = placed.stream()
                .sorted(Comparator.comparing(DealEnvelope::occurredAt)
                        .thenComparing(event -> event.orderPlaced().orderId()))
                .toList();
        Map<String, List<String>> counted = new HashMap<>();
        for (int last = 0; last < byTime.size(); last++) {
            DealEnvelope order = byTime.get(last);
            List<String> evidence = byTime.subList(0, last + 1).stream()
                    .filter(earlier -> earlier.orderPlaced()
                            .buyer()
                            .equals(order.orderPlaced().buyer()))
                    .filter(earlier ->
                            earlier.occurredAt().isAfter(order.occurredAt().minusSeconds(300)))
                    .filter(earlier -> Duration.between(earlier.recordedAt(), order.recordedAt())
                                    .abs()
                                    .compareTo(APART)
                            <= 0)
                    .map(DealEnvelope::eventId)
                    .toList();
            if (evidence.size() >= 5) {
                counted.put(
                        "buyer-velocity-1-" + order.orderPlaced().orderId(),
                        evidence.subList(Math.max(0, evidence.size() - 50), evidence.size()));
            }
        }
        return counted;
    }
}
