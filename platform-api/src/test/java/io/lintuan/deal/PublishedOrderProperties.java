package io.lintuan.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order that a community's page publishes. */
class PublishedOrderProperties {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    @Provide
    Arbitrary<List<DealView>> deals() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 2))
                .as((hours, minimum, paid, left) -> deal("d", hours, minimum, paid, left))
                .list()
                .ofMaxSize(12);
    }

    @Property
    void isOneForEverybodyHoweverTheDealsCome(@ForAll("deals") List<DealView> deals, @ForAll Random random) {
        List<DealView> shuffled = new ArrayList<>(deals);
        Collections.shuffle(shuffled, random);
        assertThat(PublishedOrder.of(shuffled, NOW)).isEqualTo(PublishedOrder.of(deals, NOW));
        assertThat(PublishedOrder.of(deals, NOW)).containsExactlyInAnyOrderElementsOf(deals);
    }

    @Property
    void neverPutsWhatCannotBeHadBeforeWhatCan(@ForAll("deals") List<DealView> deals) {
        List<Boolean> soldOut = PublishedOrder.of(deals, NOW).stream()
                .map(deal -> deal.offerings().get(0).left() == 0)
                .toList();
        assertThat(soldOut).isSorted();
    }

    @Property
    void putsWhatStillNeedsNeighborsBeforeWhatHasThem(@ForAll("deals") List<DealView> deals) {
        List<Boolean> assured = PublishedOrder.of(deals, NOW).stream()
                .filter(deal -> deal.offerings().get(0).left() > 0)
                .map(DealView::assured)
                .toList();
        assertThat(assured).isSorted();
    }

    @Example
    void followsTheSentencesOfThePage() {
        List<DealView> deals = List.of(
                deal("sold out, closing first", 1, 10, 9, 0),
                deal("assured, later", 9, 10, 12, 5),
                deal("assured, sooner", 8, 10, 10, 5),
                deal("days left, lacks a tenth", 60, 10, 9, 5),
                deal("days left, lacks half", 50, 2, 1, 5),
                deal("today, lacks half, later", 20, 10, 5, 5),
                deal("today, lacks half, sooner", 10, 2, 1, 5),
                deal("today, lacks a tenth", 23, 20, 18, 5),
                deal("just 24 hours", 24, 100, 0, 5));
        assertThat(PublishedOrder.of(deals, NOW))
                .extracting(DealView::title)
                .containsExactly(
                        "today, lacks a tenth",
                        "today, lacks half, sooner",
                        "today, lacks half, later",
                        "just 24 hours",
                        "days left, lacks a tenth",
                        "days left, lacks half",
                        "assured, sooner",
                        "assured, later",
                        "sold out, closing first");
    }

    @Example
    void standsTheLargestMinimum() {
        DealView none = deal("none", 5, 1_000_000, 0, 5);
        DealView nearly = deal("nearly", 5, 1_000_000, 999_999, 5);
        assertThat(PublishedOrder.of(List.of(none, nearly), NOW)).containsExactly(nearly, none);
    }

    private static DealView deal(String title, int hours, int minimum, int paid, int left) {
        UUID id = new UUID(hours * 1000L + minimum, paid * 10L + left);
        return new DealView(
                id,
                1,
                "token",
                title,
                "OPEN",
                id,
                "王姐",
                id,
                "阳光花园",
                new DealView.PickupPointView(id, "王姐便利店", "3号楼", "周六"),
                minimum,
                paid,
                0,
                paid >= minimum,
                800,
                "CNY",
                NOW.minus(Duration.ofHours(1)),
                NOW.plus(Duration.ofHours(hours)),
                false,
                List.of(new DealView.OfferingView(id, "grape", title, "5斤", 3990, 100, left, paid, 5)),
                GroupViews.aPlainOne());
    }
}
