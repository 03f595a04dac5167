package io.lintuan.stream.intake;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.stream.runtime.Steps;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * <pre>
 * readings ─▶ separate-dead-letters ─▶ by deal ─▶ admit-deal-events ─▶ admitted
 *                     │                                 ├─▶ late
 *                     └────────────▶ dead letters ◀─────┘
 * </pre>
 *
 * @param admitted each event once, in the order of its deal
 * @param late events of deals that were given up
 */
public record Intake(
        DataStream<DealEnvelope> admitted, DataStream<DealEnvelope> late, DataStream<DeadLetter> deadLetters) {
    static final OutputTag<DeadLetter> DEAD_LETTERS =
            new OutputTag<>("dead-letters", TypeInformation.of(DeadLetter.class));
    static final OutputTag<DealEnvelope> LATE = new OutputTag<>("late", TypeInformation.of(DealEnvelope.class));

    /** How watermarks are made of readings, per partition. */
    public static WatermarkStrategy<DealReading> watermarks() {
        return RecordedTimeWatermarks.strategy();
    }

    public static Intake of(DataStream<DealReading> readings) {
        SingleOutputStreamOperator<DealReading> events =
                Steps.named("separate-dead-letters", readings.process(new SeparateDeadLetters()));
        SingleOutputStreamOperator<DealEnvelope> admitted = Steps.named(
                "admit-deal-events",
                events.keyBy(reading -> reading.event().key(), Types.STRING).process(new AdmitDealEvents()));
        return new Intake(
                admitted,
                admitted.getSideOutput(LATE),
                events.getSideOutput(DEAD_LETTERS).union(admitted.getSideOutput(DEAD_LETTERS)));
    }

    /** The admitted events by deal, without sending them over the network a second time. */
    public KeyedStream<DealEnvelope, String> admittedByDeal() {
        return DataStreamUtils.reinterpretAsKeyedStream(admitted, DealEnvelope::key, Types.STRING);
    }
}
