package io.lintuan.stream.gmv;

import io.lintuan.stream.intake.DealLifetime;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps a bucket's totals and says them when they changed, at the given pace. State: the totals, and the instant of the
 * pending flush; both are removed by an event-time timer {@link DealLifetime#TOTALS_KEPT} after the last event (no TTL:
 * it would follow the wall clock).
 */
final class FoldTotals extends KeyedProcessFunction<Bucket, GmvDelta, BucketTotals> {
    private static final long serialVersionUID = 1L;

    private final FlushPace pace;
    private transient ValueState<GmvTotals> totals;
    private transient ValueState<Long> flushAt;

    FoldTotals(FlushPace pace) {
        this.pace = pace;
    }

    @Override
    public void open(OpenContext context) {
        totals =
                getRuntimeContext().getState(new ValueStateDescriptor<>("totals", TypeInformation.of(GmvTotals.class)));
        flushAt = getRuntimeContext().getState(new ValueStateDescriptor<>("flush-at", Types.LONG));
    }

    @Override
    public void processElement(GmvDelta delta, Context context, Collector<BucketTotals> out) throws Exception {
        GmvTotals before = totals.value();
        GmvTotals after = (before == null ? GmvTotals.NOTHING : before).plus(delta.added());
        totals.update(after);
        if (before == null) {
            context.timerService().registerEventTimeTimer(forgetAt(after));
        }
        if (flushAt.value() == null) {
            long due = pace.nextAfter(context.timerService().currentProcessingTime());
            context.timerService().registerProcessingTimeTimer(due);
            flushAt.update(due);
        }
    }

    private static long forgetAt(GmvTotals totals) {
        Instant last = totals.recordedAt();
        return last.plus(DealLifetime.TOTALS_KEPT).toEpochMilli();
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<BucketTotals> out) throws Exception {
        if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
            flushAt.clear();
            out.collect(new BucketTotals(context.getCurrentKey(), totals.value()));
            return;
        }
        long due = forgetAt(totals.value());
        if (due > timestamp) {
            context.timerService().registerEventTimeTimer(due);
            return;
        }
        if (flushAt.value() != null) {
            context.timerService().deleteProcessingTimeTimer(flushAt.value());
            flushAt.clear();
            out.collect(new BucketTotals(context.getCurrentKey(), totals.value()));
        }
        totals.clear();
    }
}
