package io.lintuan.stream.velocity;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.live.FraudSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BuyerVelocityProperties {
    private static final BuyerVelocity RULE = BuyerVelocity.V1;

    private static PlacedOrder order(int number, Instant at) {
        return new PlacedOrder("event-" + number, "order-" + number, "d-1", "c-1", "l-1", at, NOON);
    }

    /** What the rule says in the end: the newest version of each signal. */
    private static Map<String, FraudSignal> play(List<PlacedOrder> arrivals) {
        Map<String, FraudSignal> said = new HashMap<>();
        BuyerOrders known = BuyerOrders.NONE;
        for (PlacedOrder arrived : arrivals) {
            if (!known.holds(arrived.orderId())) {
                known = known.with(arrived);
                for (FraudSignal signal : RULE.judge("ann", known, arrived)) {
                    said.merge(signal.signalId(), signal, (old, now) -> now.observed() > old.observed() ? now : old);
                }
            }
        }
        return said;
    }

    @Property
    void saysTheSameInTheEndInWhateverOrderOrdersArriveAndHoweverOften(
            @ForAll("seconds") List<Integer> seconds, @ForAll long seed) {
        List<PlacedOrder> orders = new ArrayList<>();
        for (int i = 0; i < seconds.size(); i++) {
            orders.add(order(i, NOON.plusSeconds(seconds.get(i))));
        }
        List<PlacedOrder> shuffled = new ArrayList<>(orders);
        shuffled.addAll(orders);
        Collections.shuffle(shuffled, new Random(seed));
        orders.sort(PlacedOrder.BY_TIME);
        assertThat(play(shuffled)).isEqualTo(play(orders));
    }

    @Property
    void agreesWithCountingEveryWindowAfresh(@ForAll("seconds") List<Integer> seconds) {
        List<Integer> sorted = seconds.stream().distinct().sorted().toList();
        List<PlacedOrder> orders = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            int end = sorted.get(i);
            orders.add(order(i, NOON.plusSeconds(end)));
            long within = sorted.stream().filter(s -> s <= end && s > end - 300).count();
            if (within >= 5) {
                expected.add("buyer-velocity-1-order-" + i);
            }
        }
        assertThat(play(orders).keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Provide
    Arbitrary<List<Integer>> seconds() {
        return Arbitraries.integers().between(0, 900).list().ofMaxSize(30);
    }

    @Example
    void saysWhatItSawFromTheFifthOrderOn() {
        List<PlacedOrder> orders = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            orders.add(order(i, NOON.plusSeconds(i)));
        }
        Map<String, FraudSignal> said = play(orders);
        assertThat(said).containsOnlyKeys("buyer-velocity-1-order-5", "buyer-velocity-1-order-6");
        FraudSignal fifth = said.get("buyer-velocity-1-order-5");
        assertThat(fifth.observed()).isEqualTo(5);
        assertThat(fifth.threshold()).isEqualTo(5);
        assertThat(fifth.windowSeconds()).isEqualTo(300);
        assertThat(fifth.evidenceEventIds()).containsExactly("event-1", "event-2", "event-3", "event-4", "event-5");
    }

    @Example
    void doesNotCountAnOrderThatIsExactlyAWindowOld() {
        List<PlacedOrder> orders = new ArrayList<>();
        for (int second : List.of(0, 75, 150, 225, 300)) {
            orders.add(order(second, NOON.plusSeconds(second)));
        }
        assertThat(play(orders)).isEmpty();
    }

    @Example
    void keepsAtMostFiftyEventsAsEvidence() {
        List<PlacedOrder> orders = new ArrayList<>();
        for (int i = 1; i <= 80; i++) {
            orders.add(order(i, NOON.plusMillis(i)));
        }
        FraudSignal last = play(orders).get("buyer-velocity-1-order-80");
        assertThat(last.observed()).isEqualTo(80);
        assertThat(last.evidenceEventIds()).hasSize(50).startsWith("event-31").endsWith("event-80");
    }

    @Example
    void doesNotJoinOrdersThatWereRecordedHoursApart() {
        List<PlacedOrder> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Instant recordedAt = NOON.plus(Duration.ofMinutes(16L * i));
            orders.add(new PlacedOrder("event-" + i, "order-" + i, "d-1", "c-1", "l-1", NOON, recordedAt));
        }
        assertThat(play(orders)).isEmpty();
    }
}
