package io.lintuan.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.process.HttpProbe;
import io.lintuan.local.process.Ports;
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

class LauncherIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void leavesNothingRunningAfterSigintAndKeepsTheDataForTheNextStart() throws Exception {
        Map<String, String> before;
        try (LauncherProcess first = LauncherProcess.start(directory, "up")) {
            before = first.awaitReady().variables();
            assertThat(before.get("LINTUAN_WEBHOOK_SECRET")).startsWith("whsec_");
            clickHouse(before, "CREATE TABLE lintuan.kept (a UInt8) ENGINE = MergeTree ORDER BY a");
            List<ProcessHandle> processes = first.everyProcess();
            assertThat(processes).hasSizeGreaterThan(5).allMatch(ProcessHandle::isAlive);

            // There is something to go on from only once the job has finished a checkpoint.
            Awaitility.await().atMost(LIMIT).until(() -> hasCheckpoint(directory.resolve("state/data/flink")));

            first.signal("INT");
            first.exitCode();

            assertThat(processes).noneMatch(ProcessHandle::isAlive);
            assertThat(first.environmentFile()).doesNotExist();
            assertThat(hasCheckpoint(directory.resolve("state/data/flink"))).isTrue();
            assertThat(Ports.isFree(Integer.parseInt(before.get("LINTUAN_HTTP_PORT"))))
                    .isTrue();
            assertThat(first.said()).contains("Everything is stopped.");
        }
        try (LauncherProcess second = LauncherProcess.start(directory, "up")) {
            Map<String, String> after = second.awaitReady().variables();
            assertThat(after.get("LINTUAN_JWT_SECRET")).isEqualTo(before.get("LINTUAN_JWT_SECRET"));
            assertThat(clickHouse(after, "EXISTS lintuan.kept")).isEqualTo("200 1\n");
            second.signal("TERM");
            second.exitCode();
        }
    }

    @Test
    void leavesNothingRunningEvenWhenItIsKilled() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(directory, "demo")) {
            launcher.awaitReady();
            try (LauncherProcess beside = LauncherProcess.start(directory, "up")) {
                assertThat(beside.exitCode()).isEqualTo(2);
                assertThat(beside.said()).contains("is running already").contains("./lintuan down");
            }
            ProcessHandle traffic = launcher.traffic();
            List<ProcessHandle> processes = launcher.everyProcess();
            assertThat(processes).hasSizeGreaterThan(6);
            traffic.destroyForcibly();
            Awaitility.await().atMost(LIMIT).until(() -> launcher.said().contains("Everything else goes on."));
            assertThat(Status.isUp(StateDirectory.kept(directory.resolve("state"))))
                    .isTrue();
            launcher.signal("KILL");
            Awaitility.await().atMost(LIMIT).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(Status.isUp(StateDirectory.kept(directory.resolve("state"))))
                    .isFalse();
        }
    }

    @Test
    void replaysAgainstAStackOfItsOwnAndPassesTheExitCodeOn() throws Exception {
        try (LauncherProcess replay = LauncherProcess.start(directory, "replay", "7")) {
            assertThat(replay.exitCode()).isEqualTo(7);
            assertThat(replay.said()).contains("workload replay 7");
            assertThat(directory.resolve("state/logs-replay/pulsar.log")).exists();
            assertThat(directory.resolve("state").toFile().list()).containsExactlyInAnyOrder("lock", "logs-replay");
        }
    }

    private static boolean hasCheckpoint(Path state) {
        try (Stream<Path> files = Files.walk(state)) {
            return files.anyMatch(file -> file.endsWith("_metadata"));
        } catch (IOException | UncheckedIOException beingWritten) {
            return false;
        }
    }

    private static String clickHouse(Map<String, String> variables, String sql) {
        return HttpProbe.post(variables.get("LINTUAN_CLICKHOUSE_URL"), sql);
    }
}
