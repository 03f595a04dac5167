package io.lintuan.stream.green;

import static io.lintuan.stream.EventFixture.NOON;
import static io.lintuan.stream.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.stream.EventFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GreenOrderProperties {
    private static final GreenFactor FACTOR = GreenFactor.CONSOLIDATED_PICKUP_V1;

    private final EventFixture deal = EventFixture.deal("d-1");

    private static Optional<GreenPoints> points(List<DealEnvelope> events) {
        GreenOrder order = GreenOrder.UNKNOWN;
        for (DealEnvelope event : events) {
            order = order.with(event);
        }
        return order.points(FACTOR, events.get(events.size() - 1));
    }

    @Property
    void takesPointsBackInProportionWhateverTheOrderOfEvents(
            @ForAll @IntRange(min = 1, max = 100_000) int paid,
            @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll long seed) {
        long refunded = (long) paid * percent / 100;
        List<DealEnvelope> events = new ArrayList<>(List.of(
                deal.paid("order-1", "ann", NOON, NOON, line("pears", 1, paid)),
                deal.pickedUp("order-1", "ann", NOON.plusSeconds(60)),
                deal.refunded("order-1", "ann", NOON, NOON, line("pears", 1, refunded))));
        Collections.shuffle(events, new Random(seed));
        long grams = 181 * (paid - refunded) / paid;
        assertThat(points(events)).hasValueSatisfying(said -> {
            assertThat(said.grams()).isEqualTo(grams);
            assertThat(said.points()).isEqualTo(grams / 10);
            assertThat(said.version()).isEqualTo(3);
            assertThat(said.occurredAt()).isEqualTo(NOON.plusSeconds(60));
        });
    }

    @Property
    void takesNothingBackForWhatWasSettledBeforeItWasCollected(
            @ForAll @IntRange(min = 2, max = 100_000) int paid, @ForAll long seed) {
        List<DealEnvelope> events = new ArrayList<>(List.of(
                deal.paid("order-1", "ann", NOON, NOON, line("pears", 1, paid)),
                deal.refunded("order-1", "ann", NOON, NOON, RefundReason.TIER_REACHED, line("pears", 1, paid / 2)),
                deal.pickedUp("order-1", "ann", NOON.plusSeconds(60))));
        Collections.shuffle(events, new Random(seed));
        assertThat(points(events))
                .hasValueSatisfying(said -> assertThat(said.grams()).isEqualTo(181));
    }

    @Example
    void earnsNothingBeforeItIsCollected() {
        assertThat(points(List.of(deal.paid("order-1", "ann", NOON, NOON, line("pears", 1, 500)))))
                .isEmpty();
    }

    @Example
    void namesItsFactorAndSource() {
        GreenPoints said = points(List.of(
                        deal.paid("order-1", "ann", NOON, NOON, line("pears", 1, 500)),
                        deal.pickedUp("order-1", "ann", NOON)))
                .orElseThrow();
        assertThat(said.points()).isEqualTo(18);
        assertThat(said.factorId()).isEqualTo("consolidated-pickup");
        assertThat(said.factorVersion()).isEqualTo(1);
        assertThat(said.source()).contains("Edwards and McKinnon").contains("181 g");
    }

    @Example
    void capsWhatOneOrderEarns() {
        GreenFactor generous = new GreenFactor("x", 1, 10_000, 10, 50, "nobody");
        assertThat(generous.pointsOf(generous.gramsOf(100, 0))).isEqualTo(50);
    }

    @Example
    void leavesARefundThatWasNeverCountedAlone() {
        assertThat(GreenOrder.concerns(deal.refunded("order-1", "ann", NOON, NOON, false)))
                .isFalse();
    }
}
