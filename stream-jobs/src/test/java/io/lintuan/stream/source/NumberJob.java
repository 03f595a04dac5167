package io.lintuan.stream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.stream.GatheringSink;
import io.lintuan.stream.runtime.JobRuntime;
import io.lintuan.stream.runtime.Steps;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Reads a {@link NumberTopic} on a small cluster and shows what its state holds. */
final class NumberJob implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(60);

    /** A multiple of every number of partitions used here: all numbers of a key come from one partition, in order. */
    private static final int KEYS = 8;

    private static final Duration CHECKPOINT_EVERY = Duration.ofMillis(100);

    private final PulsarSource<Long> source;
    private final GatheringSink<SeenNumbers> said;
    private final Valve valve;
    private JobClient running;

    private NumberJob(PulsarSource<Long> source, String name) {
        this.source = source;
        this.said = new GatheringSink<>(name);
        this.valve = Valve.named(name);
    }

    static NumberJob reading(NumberTopic topic) {
        return new NumberJob(topic.source(), topic.name());
    }

    static NumberJob readingUntilNow(NumberTopic topic) {
        return new NumberJob(topic.source().untilNow(), topic.name());
    }

    static SingleOutputStreamOperator<SeenNumbers> steps(StreamExecutionEnvironment env, PulsarSource<Long> source) {
        return Steps.named(
                "remember-numbers",
                Steps.named("read-numbers", env.fromSource(source, WatermarkStrategy.noWatermarks(), "read-numbers"))
                        .keyBy(number -> number % KEYS, Types.LONG)
                        .process(new RememberNumbers()));
    }

    Valve valve() {
        return valve;
    }

    void start(int parallelism) throws Exception {
        start(parallelism, JobRuntime.rules());
    }

    void resume(String savepoint, int parallelism) throws Exception {
        Configuration settings = JobRuntime.rules();
        settings.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        start(parallelism, settings);
    }

    private void start(int parallelism, Configuration settings) throws Exception {
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_EVERY);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        env.setParallelism(parallelism);
        env.setMaxParallelism(128);
        Steps.named("gather-numbers", steps(env, source).sinkTo(said));
        running = env.executeAsync("numbers");
    }

    /** Stops between two messages, wherever the job stands; what was seen by then is what the savepoint holds. */
    String stop(Path savepoints) throws Exception {
        String savepoint = running.stopWithSavepoint(
                        false, savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
                .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        awaitEnd();
        return savepoint;
    }

    void awaitEnd() throws Exception {
        running.getJobExecutionResult().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        running = null;
    }

    int seenCount() {
        return seen().values().stream().mapToInt(List::size).sum();
    }

    private Map<Long, List<Long>> seen() {
        Map<Long, List<Long>> last = new HashMap<>();
        said.gathered().forEach(each -> last.put(each.remainder(), each.numbers()));
        return last;
    }

    void awaitSeen(int atLeast) {
        await().atMost(LIMIT).until(() -> seenCount() >= atLeast);
    }

    void awaitExactly(LongStream numbers) {
        Map<Long, List<Long>> expected = byKey(numbers);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(seen()).isEqualTo(expected));
    }

    void assertExactly(LongStream numbers) {
        assertThat(seen()).isEqualTo(byKey(numbers));
    }

    static Map<Long, List<Long>> byKey(LongStream numbers) {
        return numbers.boxed().collect(Collectors.groupingBy(number -> number % KEYS));
    }

    @Override
    public void close() throws Exception {
        if (running != null) {
            running.cancel().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
