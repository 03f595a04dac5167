package io.lintuan.local.flink;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;

/** A small cluster for one machine. What a job sets itself wins over what stands here. */
public final class ClusterSettings {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int PARALLELISM = 2;

    private ClusterSettings() {}

    static Configuration forPort(int port) {
        Configuration settings = memory();
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
        return settings;
    }

    /** What fits into {@link FlinkJvm}. */
    public static Configuration memory() {
        Configuration settings = new Configuration();
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        return settings;
    }
}
