package io.lintuan.stream.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The one way in which jobs are set up. */
public final class JobRuntime {
    /** Fixed for good: keyed state of a checkpoint cannot be read with another one. */
    private static final int PARALLELISM_MAX = 128;

    /** At most this much is read again after a failure; the rows it writes again are the same. */
    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(5);

    /** A lone event waits this long for company in a network buffer; Flink's 100 ms at each hop would be seen on the board. */
    private static final Duration BUFFER_WAIT = Duration.ofMillis(5);

    private JobRuntime() {}

    /** Settings of every job; with {@code checkpoints} they are kept there and the newest is resumed. */
    public static void prepare(StreamExecutionEnvironment env, Path checkpoints) throws IOException {
        Configuration settings = rules();
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        LatestCheckpoint.below(checkpoints).ifPresent(latest -> {
            settings.set(StateRecoveryOptions.SAVEPOINT_PATH, latest.toUri().toString());
            // The new job owns it from here and removes it when it is superseded.
            settings.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
        env.configure(settings);
        env.setMaxParallelism(PARALLELISM_MAX);
    }

    /** What holds for every job and every test of one. */
    public static Configuration rules() {
        Configuration settings = new Configuration();
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_EVERY);
        settings.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        // State grows with every deal of half a year: on disk, and a checkpoint copies only what is new.
        settings.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(15));
        settings.set(ExecutionOptions.BUFFER_TIMEOUT, BUFFER_WAIT);
        settings.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(100));
        // A state that cannot be found again after an upgrade, and a type that only Kryo can write, shall not start.
        settings.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        // All records are immutable, so chained steps may share them.
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        return settings;
    }
}
