package io.lintuan.stream.intake;

import io.lintuan.contracts.event.DealEventType;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Sends what could not be read aside, and drops heartbeats, whose work was done when the watermark was made. */
final class SeparateDeadLetters extends ProcessFunction<DealReading, DealReading> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(DealReading reading, Context context, Collector<DealReading> out) {
        if (reading.deadLetter() != null) {
            context.output(Intake.DEAD_LETTERS, reading.deadLetter());
        } else if (reading.event().type() != DealEventType.HEARTBEAT) {
            out.collect(reading);
        }
    }
}
