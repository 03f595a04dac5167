package io.lintuan.local.flink;

import java.util.List;

/** The JVM of a small cluster. Apart from what starts in it, so that whoever starts it needs no Flink. */
public final class FlinkJvm {
    /** Memory for {@link ClusterSettings}, and the packages that Flink's serializers and Pulsar's resolver reach into. */
    public static final List<String> OPTIONS = List.of(
            "-Xms256m",
            "-Xmx1g",
            "-XX:MaxDirectMemorySize=512m",
            "-XX:+UseParallelGC",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-exports=java.base/sun.net=ALL-UNNAMED");

    private FlinkJvm() {}
}
