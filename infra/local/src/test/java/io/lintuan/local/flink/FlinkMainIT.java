package io.lintuan.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.process.HttpProbe;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.Ports;
import io.lintuan.local.process.RunningProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkMainIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    @Test
    void runsAJobsMainWhoseOwnSettingsWin() {
        String rest = "http://127.0.0.1:" + Ports.free();
        try (RunningProgram flink = start(rest)) {
            assertThat(flink.isAlive()).isTrue();
            Awaitility.await().atMost(LIMIT).until(() -> hasCheckpoint(directory.resolve("checkpoints")));
        }
    }

    private RunningProgram start(String rest) {
        String port = rest.substring(rest.lastIndexOf(':') + 1);
        List<String> arguments = List.of(port, CountingJob.class.getName());
        return JavaProgram.ofThisClassPath("Flink", FlinkMain.class, arguments, directory.resolve("flink.log"))
                .withEnvironment(Map.of("LINTUAN_STATE", directory.toString()))
                .withJvmOptions(
                        "-Xmx512m",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED")
                .start()
                .awaitReady(() -> FlinkJobs.areRunning(HttpProbe.get(rest + "/jobs/overview"), 1), LIMIT);
    }

    /** One without its metadata was never finished. */
    private static boolean hasCheckpoint(Path checkpoints) {
        try (Stream<Path> files = Files.walk(checkpoints)) {
            return files.anyMatch(file -> file.endsWith("_metadata"));
        } catch (IOException | UncheckedIOException beingWritten) {
            return false;
        }
    }
}
