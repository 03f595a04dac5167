package io.lintuan.stream.gmv;

import io.lintuan.contracts.live.FinalUntil;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Says until when totals are final: each minute of the watermark, and soon after a deal was decided. One key holds all,
 * because the answer is about all. State: the undecided deals with their first orders, removed when a deal is decided or
 * given up, and what was said last; the minute's timer renews itself until the stream ends.
 */
final class SayFinality extends KeyedProcessFunction<String, DealStanding, FinalUntil> {
    private static final long serialVersionUID = 1L;
    private static final long MINUTE_MS = 60_000;

    private final FlushPace pace;
    private transient MapState<String, Instant> undecided;
    private transient ValueState<Long> nextMinute;

    SayFinality(FlushPace pace) {
        this.pace = pace;
    }

    @Override
    public void open(OpenContext context) {
        undecided = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("undecided", Types.STRING, TypeInformation.of(Instant.class)));
        nextMinute = getRuntimeContext().getState(new ValueStateDescriptor<>("next-minute", Types.LONG));
    }

    @Override
    public void processElement(DealStanding standing, Context context, Collector<FinalUntil> out) throws Exception {
        if (standing.open()) {
            undecided.put(standing.dealId(), standing.earliestOrderAt());
        } else {
            undecided.remove(standing.dealId());
        }
        TimerService timers = context.timerService();
        timers.registerProcessingTimeTimer(pace.nextAfter(timers.currentProcessingTime()));
        if (nextMinute.value() == null) {
            awaitNextMinute(timers);
        }
    }

    private void awaitNextMinute(TimerService timers) throws Exception {
        // From the watermark, not from the last timer: after a quiet night one step is enough.
        long from = Math.max(timers.currentWatermark(), 0);
        if (from == Long.MAX_VALUE) {
            nextMinute.clear();
            return;
        }
        long due = (Math.floorDiv(from, MINUTE_MS) + 1) * MINUTE_MS;
        timers.registerEventTimeTimer(due);
        nextMinute.update(due);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<FinalUntil> out) throws Exception {
        TimerService timers = context.timerService();
        long watermark = timers.currentWatermark();
        if (context.timeDomain() == TimeDomain.EVENT_TIME) {
            awaitNextMinute(timers);
        }
        if (watermark > 0 && watermark < Long.MAX_VALUE) {
            out.collect(Finality.at(
                    Instant.ofEpochMilli(watermark),
                    StreamSupport.stream(undecided.values().spliterator(), false)));
        }
    }
}
