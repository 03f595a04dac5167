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
 * Says until when totals are final: each minute of the watermark, soon after a deal was decided, and again and again in a
 * quiet hour, or the board could not tell quiet from broken. One key holds all, because the answer is about all. State:
 * the undecided deals with their first orders, removed when a deal is decided or given up, and the two timers, which
 * renew themselves until the stream ends.
 */
final class SayFinality extends KeyedProcessFunction<String, DealStanding, FinalUntil> {
    private static final long serialVersionUID = 1L;
    private static final long MINUTE_MS = 60_000;

    private final FlushPace pace;
    private final FlushPace quietPace;
    private transient MapState<String, Instant> undecided;
    private transient ValueState<Long> nextMinute;
    private transient ValueState<Long> sayAt;

    /**
     * Says finality at two paces.
     *
     * @param pace how soon after a deal's standing changed
     * @param quietPace how often when nothing changes
     */
    SayFinality(FlushPace pace, FlushPace quietPace) {
        this.pace = pace;
        this.quietPace = quietPace;
    }

    @Override
    public void open(OpenContext context) {
        undecided = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("undecided", Types.STRING, TypeInformation.of(Instant.class)));
        nextMinute = getRuntimeContext().getState(new ValueStateDescriptor<>("next-minute", Types.LONG));
        sayAt = getRuntimeContext().getState(new ValueStateDescriptor<>("say-at", Types.LONG));
    }

    @Override
    public void processElement(DealStanding standing, Context context, Collector<FinalUntil> out) throws Exception {
        if (standing.open()) {
            undecided.put(standing.dealId(), standing.earliestOrderAt());
        } else {
            undecided.remove(standing.dealId());
        }
        TimerService timers = context.timerService();
        saySoon(timers);
        if (nextMinute.value() == null) {
            awaitNextMinute(timers);
        }
    }

    private void saySoon(TimerService timers) throws Exception {
        long soon = pace.nextAfter(timers.currentProcessingTime());
        Long planned = sayAt.value();
        if (planned == null || planned > soon) {
            silence(timers);
            say(soon, timers);
        }
    }

    private void say(long due, TimerService timers) throws Exception {
        timers.registerProcessingTimeTimer(due);
        sayAt.update(due);
    }

    private void silence(TimerService timers) throws Exception {
        if (sayAt.value() != null) {
            timers.deleteProcessingTimeTimer(sayAt.value());
            sayAt.clear();
        }
    }

    private void awaitNextMinute(TimerService timers) throws Exception {
        // From the watermark, not from the last timer: after a quiet night one step is enough.
        long from = Math.max(timers.currentWatermark(), 0);
        if (from == Long.MAX_VALUE) {
            nextMinute.clear();
            silence(timers);
            return;
        }
        long due = (Math.floorDiv(from, MINUTE_MS) + 1) * MINUTE_MS;
        timers.registerEventTimeTimer(due);
        nextMinute.update(due);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<FinalUntil> out) throws Exception {
        TimerService timers = context.timerService();
        if (context.timeDomain() == TimeDomain.EVENT_TIME) {
            awaitNextMinute(timers);
        } else {
            say(quietPace.nextAfter(timers.currentProcessingTime()), timers);
        }
        long watermark = timers.currentWatermark();
        if (watermark > 0 && watermark < Long.MAX_VALUE) {
            out.collect(Finality.at(
                    Instant.ofEpochMilli(watermark),
                    StreamSupport.stream(undecided.values().spliterator(), false)));
        }
    }
}
