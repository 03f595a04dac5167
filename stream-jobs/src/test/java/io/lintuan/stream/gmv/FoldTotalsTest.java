package io.lintuan.stream.gmv;

import static io.lintuan.stream.EventFixture.NOON;
import static io.lintuan.stream.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

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

class FoldTotalsTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final EventFixture deal = EventFixture.deal("d-1");

    private static Harness<String, GmvDelta, BucketTotals> harness() throws Exception {
        return new Harness<>(
                new FoldTotals(FlushPace.every(Duration.ofMillis(250))),
                delta -> delta.bucket().key(),
                String.class);
    }

    private GmvDelta placed(String orderId, Instant at) {
        return GmvDeltas.of(deal.placed(orderId, "ann", at, line("pears", 1, 500)))
                .get(0);
    }

    @Test
    void saysManyChangesOnceAndCountsThemInTheVersion() throws Exception {
        try (var fold = harness()) {
            fold.clock(1_010);
            fold.take(placed("order-1", NOON), placed("order-2", NOON), placed("order-3", NOON));
            assertThat(fold.said()).isEmpty();
            fold.clock(1_250);
            assertThat(fold.said())
                    .extracting(said -> said.totals().grossMinor(), said -> said.totals()
                            .version())
                    .containsExactly(tuple(1500L, 3L));
            fold.assertNothingIsLeftAfter(NOON.plus(DealLifetime.TOTALS_KEPT).plus(DAY));
        }
    }

    @Test
    void saysNothingWhileNothingChanges() throws Exception {
        try (var fold = harness()) {
            fold.take(placed("order-1", NOON));
            fold.clock(250);
            assertThat(fold.said()).hasSize(1);
            fold.clock(10_000);
            assertThat(fold.said()).isEmpty();
            fold.take(placed("order-2", NOON));
            fold.clock(10_250);
            assertThat(fold.said()).extracting(said -> said.totals().version()).containsExactly(2L);
            fold.assertNothingIsLeftAfter(NOON.plus(DealLifetime.TOTALS_KEPT).plus(DAY));
        }
    }

    @Test
    void keepsABucketAsLongAsItIsTouched() throws Exception {
        try (var fold = harness()) {
            Instant later = NOON.plus(Duration.ofDays(30));
            GmvDelta first = placed("order-1", NOON);
            fold.take(
                    first, new GmvDelta(first.bucket(), GmvTotals.refunded(500).asOneEvent(later)));
            fold.clock(250);
            fold.watermark(NOON.plus(DealLifetime.TOTALS_KEPT).plus(DAY));
            assertThat(fold.stateEntries()).isOne();
            fold.assertNothingIsLeftAfter(later.plus(DealLifetime.TOTALS_KEPT).plus(DAY));
        }
    }

    @Test
    void saysWhatIsPendingBeforeItForgets() throws Exception {
        try (var fold = harness()) {
            fold.take(placed("order-1", NOON));
            fold.watermark(NOON.plus(DealLifetime.TOTALS_KEPT).plus(DAY));
            assertThat(fold.said()).hasSize(1);
            fold.assertNothingIsLeftAfter(NOON.plus(DealLifetime.TOTALS_KEPT).plus(DAY));
        }
    }

    @Test
    void foldsTheSameThoughItMovesFromOneTaskToFourAndBack() throws Exception {
        var fold = new Rescaling<String, GmvDelta, BucketTotals>(
                () -> new FoldTotals(FlushPace.every(Duration.ofMillis(250))),
                delta -> delta.bucket().key(),
                String.class);
        List<GmvDelta> deltas = Story.of(5, 20).stream()
                .flatMap(event -> GmvDeltas.of(event).stream())
                .toList();
        assertThat(newest(fold.moved(deltas))).isNotEmpty().isEqualTo(newest(fold.unmoved(deltas)));
    }

    private static Map<Bucket, BucketTotals> newest(List<BucketTotals> said) {
        return Said.newest(said, BucketTotals::bucket, totals -> totals.totals().version());
    }
}
