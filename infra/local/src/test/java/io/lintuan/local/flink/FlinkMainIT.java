package io.lintuan.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.FlinkEndpoint;
import io.lintuan.local.process.HttpProbe;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.Ports;
import io.lintuan.local.process.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkMainIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    @Test
    void runsAJobsMainAndGoesOnFromItsCheckpointAfterAKill() throws IOException {
        RunningProgram killed = start("first.log");
        Awaitility.await().atMost(LIMIT).until(() -> NewestCheckpoint.in(
                        directory.resolve("checkpoints/" + CountingJob.class.getName()))
                .isPresent());
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        killed.close();

        try (RunningProgram again = start("second.log")) {
            assertThat(Files.readString(again.logFile())).contains("Going on from");
            assertThat(again.isAlive()).isTrue();
        }
    }

    private RunningProgram start(String log) {
        FlinkEndpoint flink = new FlinkEndpoint("http://127.0.0.1:" + Ports.free());
        String port = flink.restUrl().substring(flink.restUrl().lastIndexOf(':') + 1);
        List<String> arguments =
                List.of(port, directory.resolve("checkpoints").toString(), CountingJob.class.getName());
        return JavaProgram.ofThisClassPath("Flink", FlinkMain.class, arguments, directory.resolve(log))
                .withJvmOptions(
                        "-Xmx512m",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED")
                .start()
                .awaitReady(() -> FlinkJobs.areRunning(HttpProbe.get(flink.restUrl() + "/jobs/overview"), 1), LIMIT);
    }
}
