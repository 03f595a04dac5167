package io.lintuan.local.flink;

import java.nio.file.Path;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;

/** A small cluster for one machine. What a job sets itself wins over what stands here. */
final class ClusterSettings {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int PARALLELISM = 2;

    private ClusterSettings() {}

    static Configuration forPort(int port) {
        Configuration settings = new Configuration();
        settings.set(DeploymentOptions.TARGET, "remote");
        settings.set(RestOptions.ADDRESS, LOOPBACK);
        settings.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        settings.set(RestOptions.PORT, port);
        settings.set(RestOptions.BIND_PORT, Integer.toString(port));
        // The pages are for looking; jobs come from the launcher only.
        settings.set(WebOptions.SUBMIT_ENABLE, false);
        settings.set(CoreOptions.DEFAULT_PARALLELISM, PARALLELISM);
        // There is one class path; loading a class twice would make two classes of it.
        settings.set(CoreOptions.CLASSLOADER_RESOLVE_ORDER, "parent-first");
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        return settings;
    }

    /** The cluster's settings with a directory of checkpoints that stay when the cluster ends. */
    static Configuration forJob(Configuration cluster, Path checkpoints) {
        Configuration settings = new Configuration(cluster);
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                checkpoints.toAbsolutePath().toUri().toString());
        settings.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        NewestCheckpoint.in(checkpoints).ifPresent(newest -> {
            System.out.println("Going on from " + newest);
            settings.set(StateRecoveryOptions.SAVEPOINT_PATH, newest.toUri().toString());
            settings.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
        return settings;
    }
}
