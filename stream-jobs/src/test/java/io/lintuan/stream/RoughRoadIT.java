package io.lintuan.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.FinalUntil;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.contracts.live.LiveFrame;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.stream.gmv.BucketTotals;
import io.lintuan.stream.intake.DealReading;
import io.lintuan.stream.intake.Intake;
import io.lintuan.stream.json.Json;
import io.lintuan.stream.runtime.JobRuntime;
import io.lintuan.stream.runtime.Steps;
import io.lintuan.stream.source.PulsarSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Repeated and late events, desks whose clocks differ, a partition without a desk, failures and a move to another
 * parallelism: once a minute is final, its totals equal a recount of all events. Each seed is another story with other
 * failures; {@code -Dlintuan.rough.seeds=50} plays that many instead of three, {@code -Dlintuan.rough.first=31} begins at
 * another one.
 */
@ExtendWith(PulsarExtension.class)
class RoughRoadIT {
    private static final int SEEDS = 3;
    private static final int FIRST_SEED = 7;
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration SKEW = Duration.ofSeconds(90);
    private static final Instant END = EventFixture.NOON.plus(Duration.ofHours(8));

    private final GatheringSink<BucketTotals> buckets = new GatheringSink<>("rough-buckets");
    private final GatheringSink<LiveFrame> frames = new GatheringSink<>("rough-frames");
    private final GatheringSink<GreenPoints> points = new GatheringSink<>("rough-points");
    private PulsarSource<DealReading> source;
    private JobClient job;

    @AfterEach
    void cancelJob() throws Exception {
        if (job != null) {
            job.cancel().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    static LongStream seeds() {
        int first = Integer.getInteger("lintuan.rough.first", FIRST_SEED);
        return LongStream.range(first, first + Integer.getInteger("lintuan.rough.seeds", SEEDS));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesFinalMinutesThatEqualARecount(long seed, PulsarSpace broker, @TempDir Path savepoints) throws Exception {
        List<DealEnvelope> story = Story.of(seed, 90, SKEW);
        List<DealEnvelope> arrivals = Story.withRepeatsAndLateOnes(story, seed);
        assertThat(arrivals.size() - story.size())
                .as("one in a hundred comes twice")
                .isGreaterThan(story.size() / 200);
        play(seed, arrivals, broker, savepoints);
        Recount recount = new Recount(story);
        assertThat(Said.bucketRows(buckets.gathered()))
                .as("buckets of seed %s", seed)
                .isEqualTo(recount.buckets());
        assertThat(Said.points(points.gathered()))
                .as("points of seed %s", seed)
                .isNotEmpty()
                .isEqualTo(recount.points());
    }

    private void play(long seed, List<DealEnvelope> arrivals, PulsarSpace broker, Path savepoints) throws Exception {
        int half = arrivals.size() / 2;
        try (BatchedTopic topic = BatchedTopic.create(broker, "rough-" + seed, Story.DESKS + 1)) {
            source = PulsarSource.of(
                    topic.serviceUrl(), topic.name(), topic.partitions(), new FailingDecoder(failures(half, seed)));
            send(topic, arrivals.subList(0, half));
            start(2, JobRuntime.rules());
            await().atMost(LIMIT).until(() -> FailingDecoder.failuresToCome() == 1);
            String savepoint = stop(savepoints);

            Configuration restored = JobRuntime.rules();
            restored.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
            start(3, restored);
            send(topic, arrivals.subList(half, arrivals.size()));
            awaitFinality(topic);
        }
        assertThat(FailingDecoder.failuresToCome())
                .as("failures of seed %s to come", seed)
                .isZero();
    }

    /** Two while the first half is read; the third after the move, since no repeats can bring the first job so far. */
    private static Set<Integer> failures(int half, long seed) {
        Random random = new Random(seed);
        return Set.of(half / 4 + random.nextInt(half / 4), half / 2 + random.nextInt(half / 4), half * 9 / 5);
    }

    private void start(int parallelism, Configuration settings) throws Exception {
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        env.setParallelism(parallelism);
        env.setMaxParallelism(128);
        DealEventsPipeline pipeline = DealEventsPipeline.of(
                Steps.named("read-rough", env.fromSource(source, Intake.watermarks(), "read-rough")));
        Steps.named("gather-buckets", pipeline.gmv().buckets().sinkTo(buckets));
        Steps.named("gather-frames", pipeline.gmv().frames().sinkTo(frames));
        Steps.named("gather-points", pipeline.green().points().sinkTo(points));
        job = env.executeAsync("rough");
    }

    /** Asks again while the job still recovers from its last failure. */
    private String stop(Path savepoints) {
        String savepoint = await().atMost(LIMIT)
                .ignoreException(ExecutionException.class)
                .until(
                        () -> job.stopWithSavepoint(false, savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
                                .get(LIMIT.toSeconds(), TimeUnit.SECONDS),
                        Objects::nonNull);
        job = null;
        return savepoint;
    }

    private static void send(BatchedTopic topic, List<DealEnvelope> events) {
        events.forEach(event -> topic.add(Story.deskOf(event.key()), Json.bytes(event)));
        topic.flush();
    }

    /** It is vouched for each partition, the empty one too, that there is nothing more, until every minute is final. */
    private void awaitFinality(BatchedTopic topic) {
        await().atMost(LIMIT).untilAsserted(() -> {
            for (int desk = 0; desk <= Story.DESKS; desk++) {
                topic.add(desk, Json.bytes(EventFixture.heartbeat(END)));
            }
            topic.flush();
            assertThat(frames.gathered())
                    .extracting(LiveFrame::finalUntil)
                    .contains(new FinalUntil(END.minusSeconds(60), END.minusSeconds(60)));
        });
    }
}
