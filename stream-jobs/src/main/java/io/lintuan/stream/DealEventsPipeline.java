package io.lintuan.stream;

import io.lintuan.stream.facts.FactsPipeline;
import io.lintuan.stream.gmv.GmvPipeline;
import io.lintuan.stream.green.GreenPipeline;
import io.lintuan.stream.intake.DealReading;
import io.lintuan.stream.intake.Intake;
import io.lintuan.stream.velocity.VelocityPipeline;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Everything the job makes of deal events, without knowing where they come from or where results go.
 *
 * <pre>
 *              ┌─▶ facts (with late)
 * readings ─▶ intake ─┬─▶ gmv ─▶ buckets, deals, frames
 *              │      ├─▶ velocity ─▶ signals
 *              │      └─▶ green ─▶ points
 *              └─▶ late, dead letters
 * </pre>
 */
public record DealEventsPipeline(
        Intake intake, FactsPipeline facts, GmvPipeline gmv, VelocityPipeline velocity, GreenPipeline green) {

    public static DealEventsPipeline of(DataStream<DealReading> readings) {
        Intake intake = Intake.of(readings);
        return new DealEventsPipeline(
                intake,
                FactsPipeline.of(intake.admitted(), intake.late()),
                GmvPipeline.of(intake.admittedByDeal()),
                VelocityPipeline.of(intake.admitted()),
                GreenPipeline.of(intake.admitted()));
    }
}
