package io.lintuan.stream;

import io.lintuan.contracts.Topics;
import io.lintuan.stream.intake.DealEventDecoder;
import io.lintuan.stream.intake.DealReading;
import io.lintuan.stream.intake.Intake;
import io.lintuan.stream.runtime.JobRuntime;
import io.lintuan.stream.runtime.JobSettings;
import io.lintuan.stream.runtime.Steps;
import io.lintuan.stream.sink.Outlets;
import io.lintuan.stream.source.PulsarSource;
import java.time.Clock;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Reads {@code deal-events} and says facts, totals, fraud signals and green points. */
public final class DealEventsJob {
    private DealEventsJob() {}

    /** Submits the job to the cluster that is at hand and returns; settings come from the environment. */
    public static void main(String[] args) throws Exception {
        JobSettings settings = JobSettings.from(System.getenv());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        JobRuntime.prepare(env, settings.checkpoints());
        connect(env, settings);
        env.executeAsync("deal-events");
    }

    /** A reader without a partition would never say a watermark and hold all others back. */
    static int readers(int parallelism) {
        return Math.min(parallelism, Topics.DEAL_EVENT_PARTITIONS);
    }

    static void connect(StreamExecutionEnvironment env, JobSettings settings) {
        PulsarSource<DealReading> source = PulsarSource.of(
                settings.pulsarUrl(),
                Topics.DEAL_EVENTS,
                Topics.DEAL_EVENT_PARTITIONS,
                new DealEventDecoder(Clock.systemUTC()));
        DataStream<DealReading> readings = Steps.named(
                        "read-deal-events", env.fromSource(source, Intake.watermarks(), "read-deal-events"))
                .setParallelism(readers(env.getParallelism()));
        DealEventsPipeline pipeline = DealEventsPipeline.of(readings);
        Outlets outlets = new Outlets(settings);
        outlets.facts(pipeline.facts());
        outlets.late(pipeline.intake().late());
        outlets.gmv(pipeline.gmv());
        outlets.signals(pipeline.velocity().signals());
        outlets.greenPoints(pipeline.green().points());
        outlets.deadLetters(pipeline.intake().deadLetters());
    }
}
