package io.lintuan.local.cache;

import java.nio.file.Path;
import java.util.List;

/**
 * Something to fetch and unpack.
 *
 * @param directory its name in the cache, version included, so that two versions live side by side
 * @param label shown to people while it is fetched
 * @param command run in an empty directory, where it leaves one file ending in {@code .tgz} or {@code .tar.gz}
 */
public record Archive(String directory, String label, List<String> command) {

    public static Archive pulsar(String version, Tools tools) {
        String plugin = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy";
        String artifact = "org.apache.pulsar:pulsar-server-distribution:" + version + ":tar.gz:bin";
        return new Archive(
                "pulsar-" + version,
                "Pulsar " + version + " (245 MB)",
                List.of(tools.maven(), "-B", "-ntp", "-q", plugin, "-Dartifact=" + artifact, "-DoutputDirectory=."));
    }

    /** The engine as a shared library: one npm package per platform. */
    public static Archive chdb(String version, Tools tools) {
        return new Archive(
                "chdb-" + version,
                "the ClickHouse engine " + version + " (170 MB)",
                List.of(tools.npm(), "pack", "--silent", "@chdb/lib-" + platform() + "@" + version));
    }

    static String platform() {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        boolean arm = "aarch64".equals(System.getProperty("os.arch"));
        return (mac ? "darwin-" : "linux-") + (arm ? "arm64" : "x64") + (mac ? "" : "-gnu");
    }

    Path in(Path cache) {
        return cache.resolve(directory);
    }
}
