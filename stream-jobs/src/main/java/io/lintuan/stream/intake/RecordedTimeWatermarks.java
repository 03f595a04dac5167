package io.lintuan.stream.intake;

import io.lintuan.contracts.event.DealEventType;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Watermarks of one partition, on the time at which the desk recorded events. Transactions commit a little out of the
 * order of their clocks, so an event vouches only for what was recorded a while before it; a heartbeat is the relay's
 * word that everything up to its time was sent.
 *
 * <p>No partition is ever idle: each has heartbeats, so one that is silent is cut off, and what it holds is unknown. If
 * the others went on without it, minutes would be called final and change when it comes back.
 */
final class RecordedTimeWatermarks implements WatermarkGenerator<DealReading> {
    static final Duration OUT_OF_ORDER_MAX = Duration.ofSeconds(10);

    private long horizonMs = Long.MIN_VALUE;

    static WatermarkStrategy<DealReading> strategy() {
        return WatermarkStrategy.<DealReading>forGenerator(context -> new RecordedTimeWatermarks())
                .withTimestampAssigner((reading, publishedMs) -> reading.event() == null
                        ? publishedMs
                        : reading.event().recordedAt().toEpochMilli());
    }

    @Override
    public void onEvent(DealReading reading, long recordedMs, WatermarkOutput output) {
        if (reading.event() == null) {
            return;
        }
        boolean vouched = reading.event().type() == DealEventType.HEARTBEAT;
        horizonMs = Math.max(horizonMs, vouched ? recordedMs : recordedMs - OUT_OF_ORDER_MAX.toMillis());
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (horizonMs > Long.MIN_VALUE) {
            output.emitWatermark(new Watermark(horizonMs - 1));
        }
    }
}
