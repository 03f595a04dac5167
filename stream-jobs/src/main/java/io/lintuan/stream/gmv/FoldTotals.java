package io.lintuan.stream.gmv;

import io.lintuan.stream.intake.DealLifetime;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps a bucket's totals by {@link Bucket#key} and says them when they changed, at the given pace. State: the totals
 * with their bucket, and the instant of the pending flush; both are removed by an event-time timer
 * {@link DealLifetime#TOTALS_KEPT} after the last event (no TTL: it would follow the wall clock). Not sooner: many deals
 * share a bucket, and each may still take money out of it.
 */
final class FoldTotals extends KeyedProcessFunction<String, GmvDelta, BucketTotals> {
    private static final long serialVersionUID = 1L;

    private final FlushPace pace;
    private transient ValueState<BucketTotals> folded;
    private transient ValueState<Long> flushAt;

    FoldTotals(FlushPace pace) {
        this.pace = pace;
    }

    @Override
    public void open(OpenContext context) {
        folded = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("folded", TypeInformation.of(BucketTotals.class)));
        flushAt = getRuntimeContext().getState(new ValueStateDescriptor<>("flush-at", Types.LONG));
    }

    @Override
    public void processElement(GmvDelta delta, Context context, Collector<BucketTotals> out) throws Exception {
        BucketTotals before = folded.value();
        GmvTotals known = before == null ? GmvTotals.NOTHING : before.totals();
        BucketTotals after = new BucketTotals(delta.bucket(), known.plus(delta.added()));
        folded.update(after);
        if (before == null) {
            context.timerService().registerEventTimeTimer(forgetAt(after));
        }
        if (flushAt.value() == null) {
            long due = pace.nextAfter(context.timerService().currentProcessingTime());
            context.timerService().registerProcessingTimeTimer(due);
            flushAt.update(due);
        }
    }

    private static long forgetAt(BucketTotals said) {
        return said.totals().recordedAt().plus(DealLifetime.TOTALS_KEPT).toEpochMilli();
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<BucketTotals> out) throws Exception {
        BucketTotals known = folded.value();
        if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
            flushAt.clear();
            out.collect(known);
            return;
        }
        long due = forgetAt(known);
        if (due > timestamp) {
            context.timerService().registerEventTimeTimer(due);
            return;
        }
        if (flushAt.value() != null) {
            context.timerService().deleteProcessingTimeTimer(flushAt.value());
            flushAt.clear();
            out.collect(known);
        }
        folded.clear();
    }
}
