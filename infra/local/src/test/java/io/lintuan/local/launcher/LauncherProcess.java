package io.lintuan.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.process.JavaProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A launcher in a process of its own, as the script starts it, with the fake programs. */
final class LauncherProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final List<String> PORTS =
            List.of("HTTP", "PAYMENT", "FLINK", "POSTGRES", "PULSAR", "PULSAR_ADMIN", "CLICKHOUSE");

    private final Path state;
    private final Path output;
    private final Process process;

    private LauncherProcess(Path state, Path output, Process process) {
        this.state = state;
        this.output = output;
        this.process = process;
    }

    static LauncherProcess start(Path directory, String... words) throws IOException {
        Path project = FakeProject.in(directory);
        Path state = directory.resolve("state");
        Path output = Files.createTempFile(directory, "launcher", ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                JavaProgram.ownClassPath(),
                FakeLauncher.class.getName(),
                project.toString(),
                state.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        PORTS.forEach(name -> builder.environment().put("LINTUAN_" + name + "_PORT", "0"));
        return new LauncherProcess(state, output, builder.start());
    }

    LauncherProcess awaitReady() {
        Awaitility.await().atMost(LIMIT).until(() -> Files.exists(environmentFile()) || !process.isAlive());
        assertThat(process.isAlive()).as(said()).isTrue();
        return this;
    }

    Map<String, String> variables() {
        return Variables.read(environmentFile());
    }

    Path environmentFile() {
        return state.resolve("env");
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything it started, also PostgreSQL's server, which is nobody's child. */
    List<ProcessHandle> everyProcess() throws IOException {
        Path pidFile = state.resolve("data/postgres/postmaster.pid");
        long postmaster = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return Stream.concat(process.descendants(), ProcessHandle.of(postmaster).stream())
                .toList();
    }

    /** The traffic, once it runs, by its own word: with so long a class path the system does not tell the command line. */
    ProcessHandle traffic() {
        Pattern line = Pattern.compile("workload traffic\\s+process (\\d+)\\s");
        Path log = state.resolve("logs/workload.log");
        return Awaitility.await()
                .atMost(LIMIT)
                .until(() -> line.matcher(Files.readString(log)).results().findFirst(), Optional::isPresent)
                .map(found -> Long.parseLong(found.group(1)))
                .flatMap(ProcessHandle::of)
                .orElseThrow();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** A test that fails must not leave a stack behind. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as(said())
                .isTrue();
        return process.exitValue();
    }
}
