package io.lintuan.local.flink;

import java.lang.reflect.Method;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/**
 * Starts a cluster in this JVM and submits jobs to it by calling their main methods. Arguments: REST port and the
 * jobs' main classes, which must return after {@code executeAsync}. Where a job keeps its checkpoints, and whether it
 * goes on from one, is its own affair: it is the same under a real cluster.
 */
public final class FlinkMain {
    private static final int SLOTS = 4;

    private FlinkMain() {}

    public static void main(String[] arguments) {
        try {
            run(Integer.parseInt(arguments[0]), List.of(arguments).subList(1, arguments.length));
        } catch (Exception e) {
            e.printStackTrace();
            // The cluster's threads would keep a JVM alive that has nothing to do.
            System.exit(1);
        }
    }

    private static void run(int port, List<String> jobs) throws Exception {
        Configuration configuration = ClusterSettings.forPort(port);
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(SLOTS)
                .build());
        cluster.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(cluster), "close-cluster"));
        ThisCluster.use(configuration);
        for (String job : jobs) {
            Method main = Class.forName(job).getMethod("main", String[].class);
            main.invoke(null, (Object) new String[0]);
            System.out.println("Submitted " + job);
        }
    }

    private static void close(MiniCluster cluster) {
        try {
            cluster.close();
        } catch (Exception e) {
            System.err.println("Flink did not close cleanly: " + e);
        }
    }
}
