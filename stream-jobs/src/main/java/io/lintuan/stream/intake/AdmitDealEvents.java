package io.lintuan.stream.intake;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.stream.json.Json;
import java.time.Instant;
import java.util.Base64;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets each event of a deal through once. State: one {@link DealProgress} per deal, removed by a timer
 * {@link DealLifetime#REMEMBERED} after the deal's last event (no TTL: that would follow the wall clock and replay
 * differently).
 */
final class AdmitDealEvents extends KeyedProcessFunction<String, DealReading, DealEnvelope> {
    private static final long serialVersionUID = 1L;

    private transient ValueState<DealProgress> progress;
    private transient Counter duplicates;
    private transient Counter gaps;

    @Override
    public void open(OpenContext context) {
        progress = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("progress", TypeInformation.of(DealProgress.class)));
        duplicates = getRuntimeContext().getMetricGroup().counter("duplicates");
        gaps = getRuntimeContext().getMetricGroup().counter("gaps");
    }

    @Override
    public void processElement(DealReading reading, Context context, Collector<DealEnvelope> out) throws Exception {
        DealEnvelope event = reading.event();
        DealProgress known = progress.value();
        DealProgress before = known == null ? DealProgress.before(event.recordedAt()) : known;
        switch (Admission.judge(before, event.dealSequence(), event.recordedAt())) {
            case DUPLICATE -> duplicates.inc();
            case IMPOSSIBLE -> context.output(Intake.DEAD_LETTERS, impossible(reading, before, context));
            case LATE -> {
                remember(before, event, context);
                context.output(Intake.LATE, event);
            }
            case ADMITTED -> {
                remember(before, event, context);
                out.collect(event);
            }
        }
    }

    private void remember(DealProgress before, DealEnvelope event, Context context) throws Exception {
        DealProgress after = before.with(event.dealSequence(), event.recordedAt());
        gaps.inc(after.missing().size() - before.missing().size());
        progress.update(after);
        if (before.highest() == 0) {
            context.timerService().registerEventTimeTimer(forgetAt(after));
        }
    }

    private static long forgetAt(DealProgress progress) {
        return progress.lastRecordedAt().plus(DealLifetime.REMEMBERED).toEpochMilli();
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<DealEnvelope> out) throws Exception {
        long due = forgetAt(progress.value());
        if (due > timestamp) {
            // One timer per deal, moved when it fires: a timer per event would be the larger state.
            context.timerService().registerEventTimeTimer(due);
        } else {
            progress.clear();
        }
    }

    private static DeadLetter impossible(DealReading reading, DealProgress before, Context context) {
        DealEnvelope event = reading.event();
        return new DeadLetter(
                Topics.dealEventsPartition(Topics.partitionOf(event.key())),
                reading.position(),
                DeadLetterReason.SEQUENCE_IMPOSSIBLE.code(),
                "dealSequence " + event.dealSequence() + " after " + before.highest(),
                Instant.ofEpochMilli(context.timerService().currentProcessingTime()),
                Base64.getEncoder().encodeToString(Json.bytes(event)));
    }
}
