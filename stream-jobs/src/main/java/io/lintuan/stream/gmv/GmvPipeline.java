package io.lintuan.stream.gmv;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DealTotals;
import io.lintuan.contracts.live.FinalUntil;
import io.lintuan.contracts.live.LiveFrame;
import io.lintuan.stream.runtime.Steps;
import java.time.Duration;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * <pre>
 * by deal ─┬─▶ split-by-product ─▶ by bucket ─▶ total-buckets ─▶ buckets
 *          ├─▶ split-by-minute  ─▶ by minute ─▶ total-minutes ─────────┐
 *          └─▶ total-deals ─┬─▶ deals ─────────────────────────────────┼─▶ frames
 *                           └─▶ standings ─▶ all ─▶ say-finality ──────┘
 * </pre>
 */
public record GmvPipeline(
        DataStream<BucketTotals> buckets, DataStream<DealTotals> deals, DataStream<LiveFrame> frames) {
    private static final Duration TO_STORE = Duration.ofMillis(250);

    /** Shorter than what goes to the store: the board shall move within a quarter of a second of the commit. */
    private static final Duration TO_BOARD = Duration.ofMillis(100);

    private static final Duration TO_FINALITY = Duration.ofSeconds(1);

    /** The board calls its figures old when it has heard nothing for longer. */
    private static final Duration TO_FINALITY_QUIET = Duration.ofSeconds(5);

    private static final TypeInformation<LiveFrame> FRAME = TypeInformation.of(LiveFrame.class);

    public static GmvPipeline of(KeyedStream<DealEnvelope, String> byDeal) {
        SingleOutputStreamOperator<DealTotals> deals =
                Steps.named("total-deals", byDeal.process(new TotalDeals(FlushPace.every(TO_BOARD))));
        SingleOutputStreamOperator<FinalUntil> finality = Steps.named(
                "say-finality",
                deals.getSideOutput(TotalDeals.STANDINGS)
                        .keyBy(standing -> "all", Types.STRING)
                        .process(new SayFinality(FlushPace.every(TO_FINALITY), FlushPace.every(TO_FINALITY_QUIET))));
        DataStream<LiveFrame> frames = Steps.named(
                        "frame-minutes", minutes(byDeal).map(LiveFrames::of, FRAME))
                .union(
                        Steps.named("frame-deals", deals.map(LiveFrames::of, FRAME)),
                        Steps.named("frame-finality", finality.map(LiveFrames::of, FRAME)));
        return new GmvPipeline(buckets(byDeal), deals, frames);
    }

    private static SingleOutputStreamOperator<BucketTotals> buckets(DataStream<DealEnvelope> events) {
        FlatMapFunction<DealEnvelope, GmvDelta> split =
                (event, out) -> GmvDeltas.of(event).forEach(out::collect);
        return Steps.named("total-buckets", folded("split-by-product", events, split, TO_STORE));
    }

    private static SingleOutputStreamOperator<BucketTotals> minutes(DataStream<DealEnvelope> events) {
        FlatMapFunction<DealEnvelope, GmvDelta> split =
                (event, out) -> GmvDeltas.overAll(event).ifPresent(out::collect);
        return Steps.named("total-minutes", folded("split-by-minute", events, split, TO_BOARD));
    }

    private static SingleOutputStreamOperator<BucketTotals> folded(
            String name,
            DataStream<DealEnvelope> events,
            FlatMapFunction<DealEnvelope, GmvDelta> split,
            Duration pace) {
        return Steps.named(name, events.flatMap(split, TypeInformation.of(GmvDelta.class)))
                .keyBy(delta -> delta.bucket().key(), Types.STRING)
                .process(new FoldTotals(FlushPace.every(pace)));
    }
}
