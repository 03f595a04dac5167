package io.lintuan.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackScriptTest {
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
    void leavesARunningStackAloneWhenItIsStartedOnceMore() throws IOException {
        assertThat(up().exitCode()).isZero();
        int built = tree.calls("mvn").size();
        Shell again = up();
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.said()).contains("is running already (process ").contains("./lintuan down");
        assertThat(tree.state().resolve("env")).exists();
        assertThat(tree.calls("mvn")).hasSize(built);
    }

    @Test
    void buildsNothingUnderAStackThatOnlyStarts() throws Exception {
        Files.createFile(tree.root().resolve("hold-back"));
        tree.lintuan("replay");
        assertThat(tree.calls("mvn")).hasSize(1);
        Process starting = tree.start("./lintuan", "up");
        Awaitility.await().until(() -> Files.exists(tree.state().resolve("lock")));
        Files.createFile(tree.root().resolve("pom.xml"));
        Shell replay = tree.lintuan("replay", "--groups", "1");
        assertThat(replay.said()).contains("what changed since they were built is not built now");
        assertThat(tree.calls("java")).last().asString().endsWith("replay --groups 1");
        Shell elsewhere = tree.lintuan(Map.of("LINTUAN_STATE_DIR", directory.resolve("other") + ""), "replay");
        assertThat(elsewhere.said()).contains("is not built now");
        assertThat(tree.calls("mvn")).hasSize(1);
        tree.lintuan("down");
        starting.waitFor();
    }

    @Test
    void doesNotTestBesideARunningStack() throws IOException {
        up();
        int built = tree.calls("mvn").size();
        Shell test = tree.lintuan(Map.of("LINTUAN_STATE_DIR", directory.resolve("other") + ""), "test");
        assertThat(test.exitCode()).isEqualTo(2);
        assertThat(test.said()).contains("Programs of this folder are running").contains("Stop them first");
        assertThat(tree.calls("mvn")).hasSize(built);
    }

    @Test
    void stopsAStackWhoseProgramsWereRemoved() throws IOException {
        up();
        Files.delete(tree.root().resolve("infra/local/target/built"));
        Files.delete(tree.root().resolve("infra/local/target/local-1.jar"));
        assertThat(tree.lintuan("status").said()).contains("its programs were removed");
        assertThat(tree.lintuan("down").said()).contains("Everything is stopped.");
        assertThat(tree.state().resolve("env")).doesNotExist();
        assertThat(tree.lintuan("down").said()).contains("Nothing is running.");
    }

    /** As in a container whose first process is no init: nobody ever asks for the launcher's exit code. */
    @Test
    void takesALauncherForEndedThatNobodyReaps() throws Exception {
        Process neverReaps = tree.start("sh", "-c", "bin/java io.lintuan.local.launcher.Launcher up & exec sleep 60");
        try {
            Awaitility.await().until(() -> Files.exists(tree.state().resolve("env")));
            assertThat(tree.lintuan("down").said()).contains("Everything is stopped.");
            assertThat(neverReaps.children()).isNotEmpty();
        } finally {
            neverReaps.destroyForcibly();
        }
    }

    @Test
    void removesOnlyWhatAStackPutThere() throws IOException {
        up();
        for (String ours : new String[] {"data/postgres", "logs-replay", "tmp-replay-999999999/pulsar"}) {
            Files.createDirectories(tree.state().resolve(ours));
        }
        Path notes = Files.createFile(tree.state().resolve("notes"));
        Shell reset = tree.lintuan("reset");
        assertThat(reset.exitCode()).isZero();
        assertThat(reset.said()).contains("Everything is stopped.").contains("is not Lintuan's and stays");
        assertThat(tree.state().toFile().list())
                .containsExactly(notes.getFileName().toString());
    }

    @Test
    void removesNothingFromADirectoryThatNoStackEverHad() throws IOException {
        Path data = Files.createDirectories(directory.resolve("home/data/letters"));
        Shell reset = tree.lintuan(Map.of("LINTUAN_STATE_DIR", directory.resolve("home") + ""), "reset");
        assertThat(reset.said()).contains("There is no data of a stack in");
        assertThat(data).exists();
    }

    private Shell up() {
        return tree.lintuan("up", "--detach");
    }
}
