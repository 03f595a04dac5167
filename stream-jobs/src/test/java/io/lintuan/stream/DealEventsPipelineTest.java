package io.lintuan.stream;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DealTotals;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.contracts.live.LiveFrame;
import io.lintuan.stream.facts.OrderFact;
import io.lintuan.stream.gmv.BucketTotals;
import io.lintuan.stream.intake.DealReading;
import io.lintuan.stream.intake.Intake;
import io.lintuan.stream.runtime.JobRuntime;
import io.lintuan.stream.runtime.Steps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole pipeline on a small cluster: what is said last of each thing equals a recount of all events. */
class DealEventsPipelineTest {
    private final GatheringSink<BucketTotals> buckets = new GatheringSink<>("buckets");
    private final GatheringSink<DealTotals> deals = new GatheringSink<>("deals");
    private final GatheringSink<LiveFrame> frames = new GatheringSink<>("frames");
    private final GatheringSink<FraudSignal> signals = new GatheringSink<>("signals");
    private final GatheringSink<GreenPoints> points = new GatheringSink<>("points");
    private final GatheringSink<OrderFact> facts = new GatheringSink<>("facts");
    private final GatheringSink<DealEnvelope> late = new GatheringSink<>("late");

    private void run(List<DealEnvelope> arrivals, int parallelism) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(JobRuntime.rules());
        env.setParallelism(parallelism);
        List<DealReading> readings =
                arrivals.stream().map(event -> new DealReading("", event, null)).toList();
        DataStream<DealReading> source = Steps.named(
                "read-story",
                Steps.named("give-story", env.fromData(readings, TypeInformation.of(DealReading.class)))
                        .assignTimestampsAndWatermarks(Intake.watermarks()));
        DealEventsPipeline pipeline = DealEventsPipeline.of(source);
        Steps.named("gather-buckets", pipeline.gmv().buckets().sinkTo(buckets));
        Steps.named("gather-deals", pipeline.gmv().deals().sinkTo(deals));
        Steps.named("gather-frames", pipeline.gmv().frames().sinkTo(frames));
        Steps.named("gather-signals", pipeline.velocity().signals().sinkTo(signals));
        Steps.named("gather-points", pipeline.green().points().sinkTo(points));
        Steps.named("gather-facts", pipeline.facts().orderFacts().sinkTo(facts));
        Steps.named("gather-late", pipeline.intake().late().sinkTo(late));
        env.execute("story");
    }

    private Map<String, List<Long>> bucketRows() {
        return Said.bucketRows(buckets.gathered());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void endsWithTheSameAsARecountThoughEventsComeTwiceAndShuffled(long seed) throws Exception {
        List<DealEnvelope> story = Story.of(seed, 60);
        run(Story.disturbed(story, 50, seed), 2);
        Recount recount = new Recount(story);
        assertThat(bucketRows()).isEqualTo(recount.buckets());
        assertThat(Said.newest(signals.gathered(), FraudSignal::orderId, FraudSignal::observed)
                        .keySet())
                .isNotEmpty()
                .isEqualTo(recount.signalledOrders());
        assertThat(Said.points(points.gathered())).isNotEmpty().isEqualTo(recount.points());
    }

    @Test
    void saysTheSameSumsByMinuteByDealAndByProduct() throws Exception {
        run(Story.of(3, 30), 2);
        long byProduct =
                bucketRows().values().stream().mapToLong(row -> row.get(0)).sum();
        long byDeal = Said.newest(deals.gathered(), DealTotals::dealId, DealTotals::throughSequence).values().stream()
                .mapToLong(DealTotals::grossMinor)
                .sum();
        long byMinute = Said.newest(
                        frames.gathered().stream()
                                .filter(frame -> frame.minuteTotals() != null)
                                .map(LiveFrame::minuteTotals)
                                .toList(),
                        minute -> minute.minute(),
                        minute -> minute.version())
                .values()
                .stream()
                .mapToLong(minute -> minute.grossMinor())
                .sum();
        assertThat(byProduct).isPositive().isEqualTo(byDeal).isEqualTo(byMinute);
    }

    @Test
    void keepsWhatComesAfterADealWasGivenUpAsLateAndAsAFactButNotInTotals() throws Exception {
        EventFixture deal = EventFixture.deal("d-1");
        var line = EventFixture.line("pears", 1, 500);
        run(
                List.of(
                        deal.opened(NOON),
                        deal.placed("order-1", "ann", NOON, line),
                        deal.placed("order-2", "ann", NOON.plus(Duration.ofDays(61)), line)),
                1);
        assertThat(late.gathered())
                .extracting(event -> event.orderPlaced().orderId())
                .containsExactly("order-2");
        assertThat(facts.gathered()).extracting(OrderFact::orderId).containsExactlyInAnyOrder("order-1", "order-2");
        assertThat(bucketRows()).containsOnlyKeys("c-1 l-1 pears 2026-11-20T12:00:00Z");
    }
}
