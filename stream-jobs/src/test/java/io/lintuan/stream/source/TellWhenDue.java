package io.lintuan.stream.source;

import io.lintuan.stream.intake.DealReading;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Says a deal's key when the watermark has come to the time at which its event was recorded. */
final class TellWhenDue extends KeyedProcessFunction<String, DealReading, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(DealReading reading, Context context, Collector<String> out) {
        context.timerService()
                .registerEventTimeTimer(reading.event().recordedAt().toEpochMilli());
    }

    @Override
    public void onTimer(long dueMs, OnTimerContext context, Collector<String> out) {
        out.collect(context.getCurrentKey());
    }
}
