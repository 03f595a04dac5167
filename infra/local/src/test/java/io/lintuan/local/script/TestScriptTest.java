package io.lintuan.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestScriptTest {
    private static final String TOTALS = "(?s).*\\n\\d+ passed, \\d+ failed, \\d+ skipped\\s*";

    @TempDir
    Path directory;

    private FakeTree tree;

    @BeforeEach
    void open() throws IOException {
        tree = new FakeTree(directory);
    }

    @AfterEach
    void close() {
        tree.close();
    }

    @Test
    void replaysEveryLineOfTheSamplesAtSeveralSeedsAndShapes() throws IOException {
        Shell verify = tree.lintuan("verify");
        assertThat(verify.said()).matches(TOTALS);
        List<String> replays = replays();
        assertThat(replays).hasSize(7).allSatisfy(replay -> {
            for (String option : List.of(" --groups-per-deal ", " --seed ", " --json ", " --formed ", " --failed ")) {
                assertThat(replay).containsOnlyOnce(option);
            }
        });
        assertThat(replays.subList(1, 7))
                .noneMatch(replay -> replay.contains("--groups "))
                .allMatch(replay -> replay.contains("samples/formed.txt"))
                .satisfiesOnlyOnce(replay -> assertThat(replay).contains("--groups-per-deal 500 --seed 3"));
        assertThat(replays.stream().map(replay -> replay.replaceAll(".*--json (\\S+).*", "$1")))
                .doesNotHaveDuplicates();
        assertThat(launchersLeft()).isEmpty();
    }

    @Test
    void replaysLargerFilesWhereTheyAreGiven() throws IOException {
        tree.lintuan(Map.of("LINTUAN_VERIFY_FORMED", "/big/tune.txt", "LINTUAN_VERIFY_FAILED", "bad.txt"), "verify");
        assertThat(replays().get(0)).contains("samples/formed.txt");
        assertThat(replays().subList(1, 7))
                .allMatch(replay -> replay.contains(" --formed /big/tune.txt --failed bad.txt "));
    }

    @Test
    void saysTheTotalsAlsoWhenThePagesCannotBeInstalled() throws IOException {
        Shell test = tree.lintuan(Map.of("FAILING", "npm ci"), "test");
        assertThat(test.exitCode()).isEqualTo(1);
        assertThat(test.said()).contains("FAILED: pages: install").matches(TOTALS);
        assertThat(tree.calls("mvn")).anyMatch(call -> call.contains("verify"));
    }

    @Test
    void breaksAStackWithFiveSeedsInATestAndTwentyInAVerification() throws IOException {
        tree.lintuan("test");
        tree.lintuan("verify");
        assertThat(tree.calls("java").stream()
                        .filter(call -> call.contains(" chaos "))
                        .map(call -> call.replaceAll(".* chaos ", "chaos ").replaceAll(" --json .*", "")))
                .containsExactly("chaos --seeds 5 --slack 3", "chaos --seeds 20 --slack 3");
        assertThat(tree.calls("java")).anyMatch(call -> call.contains("infra/chaos/target/chaos-1.jar"));
    }

    @Test
    void simulatesTwoHundredSeedsInATestAndTenThousandInAVerification() throws IOException {
        tree.lintuan("test");
        tree.lintuan("verify");
        assertThat(tree.calls("java").stream()
                        .filter(call -> call.contains("infra/simulation/target/simulation-1.jar"))
                        .map(call -> call.replaceAll(".* io", "io").replaceAll(" --json .*", "")))
                .containsExactly(
                        "io.lintuan.simulation.Simulate --seeds 200", "io.lintuan.simulation.Simulate --seeds 10000");
    }

    private List<String> replays() throws IOException {
        return tree.calls("java").stream()
                .filter(call -> call.contains(" replay "))
                .toList();
    }

    private List<ProcessHandle> launchersLeft() {
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains(tree.root() + "/bin/java"))
                .toList();
    }
}
