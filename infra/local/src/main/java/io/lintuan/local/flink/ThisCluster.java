package io.lintuan.local.flink;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Makes {@code StreamExecutionEnvironment.getExecutionEnvironment()} mean our cluster, as it means the real one under
 * {@code flink run}. A subclass only because Flink lets nobody else set it.
 */
final class ThisCluster extends StreamExecutionEnvironment {
    private ThisCluster() {}

    /** From now on, for every thread; what a job asks for in its own configuration wins. */
    static void use(Configuration settings) {
        initializeContextEnvironment(asked -> {
            Configuration both = new Configuration(settings);
            both.addAll(asked);
            return new StreamExecutionEnvironment(both);
        });
    }
}
