package io.lintuan.local.cache;

import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void endsACommandThatIsStillBeingStartedWhenItsProgramIsAskedToEnd() throws IOException {
        Path pid = directory.resolve("pid");
        RunningProgram program = JavaProgram.ofThisClassPath(
                        "Starting", SlowStart.class, List.of(pid.toString()), directory.resolve("log"))
                .withJvmOptions("-Xmx64m", "-XX:TieredStopAtLevel=1")
                .start();
        Awaitility.await().atMost(LIMIT).until(() -> Files.exists(pid) && Files.size(pid) > 0);
        ProcessHandle command =
                ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
        program.close();
        Awaitility.await().atMost(LIMIT).until(() -> !command.isAlive());
    }
}
