package io.lintuan.bench.source;

import io.lintuan.bench.stream.LocalJobs;
import io.lintuan.contracts.Topics;
import io.lintuan.stream.runtime.Steps;
import io.lintuan.stream.source.PulsarSource;
import java.nio.file.Path;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The product's side: a job with our source, its checkpoints, and watermarks per partition. */
record JobReader(String pulsarUrl, Path directory) {

    /** Reads the topic to the end that it has now. */
    Reading read(int number) throws Exception {
        StreamExecutionEnvironment env = LocalJobs.environment(directory.resolve("checkpoints-" + number));
        PulsarSource<byte[]> source = PulsarSource.of(
                        pulsarUrl, Topics.DEAL_EVENTS, Topics.DEAL_EVENT_PARTITIONS, new Bytes())
                .untilNow();
        var messages = env.fromSource(source, WatermarkStrategy.forMonotonousTimestamps(), "read-messages");
        Steps.named("tally-messages", Steps.named("read-messages", messages).sinkTo(new TallySink()));
        env.execute("read");
        return Reading.all(TallySink.takeReadings());
    }
}
