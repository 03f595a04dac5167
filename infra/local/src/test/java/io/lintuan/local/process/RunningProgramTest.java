package io.lintuan.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProgramTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void showsTheLastLinesOfAProgramThatEndsWhileStarting() {
        RunningProgram program = start("fail");
        assertThatThrownBy(() -> program.awaitReady(() -> false, LIMIT))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Sample ended while starting (exit code 3)")
                .hasMessageContaining("no room for me");
    }

    @Test
    void stopsAProgramThatDoesNotGetReadyInTime() {
        RunningProgram program = start("wait");
        assertThatThrownBy(() -> program.awaitReady(() -> false, Duration.ofSeconds(1)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("did not answer within 1 s")
                .hasMessageContaining(program.logFile().toString());
        assertThat(program.isAlive()).isFalse();
    }

    @Test
    void tellsOneThatEndedByItselfFromOneThatWasStopped() {
        RunningProgram stopped = start("wait").awaitReady(() -> true, LIMIT);
        stopped.close();
        RunningProgram ended = start("fail");
        Awaitility.await().atMost(LIMIT).until(() -> !ended.isAlive());
        assertThat(StartedPrograms.ended()).contains(ended).doesNotContain(stopped);
        assertThat(ended.exitCode()).isEqualTo(3);
    }

    @Test
    void endsWithTheOneThatStartedIt() throws IOException {
        Path pid = directory.resolve("grandchild");
        RunningProgram parent = start("parent", pid.toString());
        Awaitility.await().atMost(LIMIT).until(() -> Files.exists(pid) && Files.size(pid) > 0);
        ProcessHandle grandchild =
                ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();

        ProcessHandle.of(parent.pid()).orElseThrow().destroyForcibly();

        Awaitility.await().atMost(LIMIT).until(() -> !grandchild.isAlive());
        parent.close();
    }

    @Test
    void killsAProgramWithoutAskingItAndCallsThatOnPurpose() {
        RunningProgram killed = start("wait").awaitReady(() -> true, LIMIT);
        killed.kill();
        assertThat(killed.isAlive()).isFalse();
        assertThat(killed.exitCode()).isEqualTo(128 + 9);
        assertThat(StartedPrograms.ended()).doesNotContain(killed);
    }

    @Test
    void haltsAProgramAndLetsItGoOn() {
        RunningProgram halted = start("wait").awaitReady(() -> true, LIMIT);
        Signals.halt(halted.pid());
        Awaitility.await().atMost(LIMIT).until(() -> state(halted).equals("T"));
        Signals.goOn(halted.pid());
        Awaitility.await().atMost(LIMIT).until(() -> !state(halted).equals("T"));
        assertThat(halted.isAlive()).isTrue();
        halted.close();
    }

    /** The kernel's letter for it. */
    private static String state(RunningProgram program) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "state=", "-p", Long.toString(program.pid())).start();
        return new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    }

    private RunningProgram start(String... arguments) {
        Path log = directory.resolve(arguments[0] + ".log");
        return JavaProgram.ofThisClassPath("Sample", Sample.class, List.of(arguments), log)
                .withJvmOptions("-Xmx64m", "-XX:TieredStopAtLevel=1")
                .start();
    }
}
