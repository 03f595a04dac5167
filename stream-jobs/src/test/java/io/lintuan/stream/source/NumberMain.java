package io.lintuan.stream.source;

import io.lintuan.stream.runtime.JobRuntime;
import io.lintuan.stream.runtime.JobSettings;
import io.lintuan.stream.runtime.Steps;
import io.lintuan.stream.sink.PulsarSink;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A {@link NumberJob} as a program: set up as every job is, and saying what it saw to a topic. */
public final class NumberMain {
    static final String FROM = "NUMBERS_FROM";
    static final String TO = "NUMBERS_TO";
    static final int PARTITIONS = 2;

    private NumberMain() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> environment = System.getenv();
        JobSettings settings = JobSettings.from(environment);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        JobRuntime.prepare(env, settings.checkpoints());
        env.enableCheckpointing(500);
        PulsarSource<Long> source =
                PulsarSource.of(settings.pulsarUrl(), environment.get(FROM), PARTITIONS, new NumberDecoder("main"));
        Steps.named(
                "send-seen",
                NumberJob.steps(env, source)
                        .sinkTo(PulsarSink.of(
                                settings.pulsarUrl(), environment.get(TO), seen -> Long.toString(seen.remainder()))));
        env.executeAsync("numbers");
    }
}
