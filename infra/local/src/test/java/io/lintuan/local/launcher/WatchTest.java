package io.lintuan.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.launcher.fake.FakeWorkload;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.RunningProgram;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    @TempDir
    Path directory;

    @Test
    void goesOnWithoutAProgramThatMayEndAndSaysSoOnce() {
        RunningProgram traffic = ended("traffic");
        RunningProgram api = ended("api");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Deque<List<RunningProgram>> ended =
                new ArrayDeque<>(List.of(List.of(), List.of(traffic), List.of(traffic), List.of(traffic, api)));
        Watch watch = new Watch(ended::pop, new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8)));
        watch.mayEnd(traffic);
        assertThat(watch.untilSomethingEnds()).isEqualTo(1);
        assertThat(ended).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("traffic stopped (exit code 7)")
                .contains("Everything else goes on.");
    }

    private RunningProgram ended(String name) {
        Path log = directory.resolve(name + ".log");
        RunningProgram program = JavaProgram.ofThisClassPath(name, FakeWorkload.class, List.of("end", "7"), log)
                .withJvmOptions("-Xmx64m", "-XX:TieredStopAtLevel=1")
                .start();
        program.exitCode();
        return program;
    }
}
