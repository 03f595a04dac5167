package io.lintuan.bench.stream;

import io.lintuan.local.flink.ClusterSettings;
import io.lintuan.stream.runtime.JobRuntime;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Jobs inside this JVM, set up as every job of the product is, on a cluster as small as the launcher's. */
public final class LocalJobs {
    public static final int PARALLELISM = 2;

    private LocalJobs() {}

    /**
     * Where a job runs.
     *
     * @param checkpoints a directory of this job's own: one that holds another's would be resumed from
     */
    public static StreamExecutionEnvironment environment(Path checkpoints) throws IOException {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(PARALLELISM, ClusterSettings.memory());
        JobRuntime.prepare(env, checkpoints);
        // A round that failed in its middle has no figure.
        Configuration once = new Configuration();
        once.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        env.configure(once);
        return env;
    }
}
