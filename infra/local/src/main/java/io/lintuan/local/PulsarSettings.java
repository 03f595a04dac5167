package io.lintuan.local;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the standalone broker must be told, because its defaults lose what Lintuan relies on. */
public final class PulsarSettings {
    private static final int TEN_YEARS_MINUTES = 5_256_000;

    private PulsarSettings() {}

    public static Map<String, String> of(int port, int adminPort) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("brokerServicePort", Integer.toString(port));
        settings.put("webServicePort", Integer.toString(adminPort));
        settings.put("bindAddress", "127.0.0.1");
        // Off by default; without it a relay that repeats after a crash writes events twice.
        settings.put("brokerDeduplicationEnabled", "true");
        // 360 minutes by default; a relay that was down overnight would be forgotten, and its repeats accepted.
        settings.put("brokerDeduplicationProducerInactivityTimeoutMinutes", Integer.toString(TEN_YEARS_MINUTES));
        // 0 by default, which keeps nothing that was acknowledged; replays need history. Bounded by size only.
        settings.put("defaultRetentionTimeInMinutes", "-1");
        settings.put("defaultRetentionSizeInMB", "2048");
        // False by default in standalone; an acknowledged event must survive the machine.
        settings.put("journalSyncData", "true");
        // A quiet topic is still a topic.
        settings.put("brokerDeleteInactiveTopicsEnabled", "false");
        settings.put("numHttpServerThreads", "8");
        return settings;
    }

    /** The shipped file with our values in place of its own; a name it does not have is added at the end. */
    public static String in(String shipped, Map<String, String> ours) {
        String kept = shipped.lines()
                .filter(line -> !ours.containsKey(line.split("=", 2)[0].strip()))
                .collect(Collectors.joining("\n"));
        String added = ours.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n"));
        return kept + "\n" + added + "\n";
    }

    /** As in the distribution's own script, with less memory and without its collector and its log files. */
    public static List<String> jvmOptions() {
        return List.of(
                "-Xms256m",
                "-Xmx640m",
                "-XX:MaxDirectMemorySize=640m",
                "-XX:+UseParallelGC",
                "-Djava.net.preferIPv4Stack=true",
                "-Dlog4j2.is.webapp=false",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dpulsar.log.appender=Console",
                "-Dpulsar.log.level=warn",
                "-Dpulsar.log.root.level=warn",
                "-Dpulsar.allocator.exit_on_oom=true",
                "-Dio.netty.tryReflectionSetAccessible=true",
                "-Dbookkeeper.metadata.bookie.drivers=org.apache.pulsar.metadata.bookkeeper.PulsarMetadataBookieDriver",
                "-Dbookkeeper.metadata.client.drivers=org.apache.pulsar.metadata.bookkeeper.PulsarMetadataClientDriver",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/java.util.zip=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                "--add-opens=java.base/jdk.internal.platform=ALL-UNNAMED",
                "--add-opens=java.management/sun.management=ALL-UNNAMED",
                "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
                "--add-exports=java.base/sun.net=ALL-UNNAMED");
    }
}
