package io.lintuan.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {

    @TempDir
    Path root;

    @Test
    void readsTheVariablesItWroteAndShowsThemToNobodyElse() throws IOException {
        Path file = root.resolve("a/env");
        Map<String, String> variables = Map.of("LINTUAN_A", "x=1&y=2", "LINTUAN_B", "", "LINTUAN_C", "/home/o'neil's");
        Variables.write(file, variables);
        assertThat(Variables.read(file)).isEqualTo(variables);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void writesVariablesAsAShellReadsThem() throws Exception {
        Path file = root.resolve("env");
        Variables.write(file, Map.of("LINTUAN_C", "/home/o'neil/$HOME"));
        Process shell = new ProcessBuilder("sh", "-c", ". " + file + "; printf %s \"$LINTUAN_C\"").start();
        assertThat(shell.inputReader().readLine()).isEqualTo("/home/o'neil/$HOME");
    }

    @Test
    void removesOnlyThrowAwayDataWhoseLauncherIsGone() throws IOException {
        StateDirectory.kept(root).claim();
        int gone = 999_999_999;
        Files.createDirectories(root.resolve("tmp-replay-" + gone + "/postgres"));
        Files.createDirectories(root.resolve("tmp-notes"));
        Path mine =
                Files.createDirectories(StateDirectory.throwAway(root, "replay").root());
        StateDirectory again = StateDirectory.throwAway(root, "test");
        assertThat(again.data().getParent()).isEqualTo(root);
        assertThat(root.resolve("tmp-replay-" + gone)).doesNotExist();
        assertThat(mine).exists();
        assertThat(root.resolve("tmp-notes")).exists();
    }

    @Test
    void doesNotMakeADirectoryItsOwnInWhichOtherThingsAre() throws IOException {
        Path home = Files.createDirectories(root.resolve("home"));
        Files.createDirectories(home.resolve("data"));
        assertThatThrownBy(() -> StackLock.take(StateDirectory.kept(home)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LINTUAN_STATE_DIR");
        assertThat(home.resolve("lock")).doesNotExist();
        Path fresh = Files.createDirectories(root.resolve("fresh/logs")).getParent();
        Files.createDirectories(fresh.resolve("logs-replay"));
        StateDirectory.kept(fresh).claim();
        StateDirectory.kept(fresh).claim();
        assertThat(fresh.resolve("lock")).exists();
    }

    @Test
    void forgetsAnOlderStackWhenItTakesTheLock() throws IOException {
        StateDirectory state = StateDirectory.kept(root);
        state.claim();
        Variables.write(state.environmentFile(), Map.of("LINTUAN_A", "old"));
        StackLock.take(state);
        assertThat(state.environmentFile()).doesNotExist();
        assertThat(state.lockFile())
                .hasContent(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void makesKeysOnce() {
        StateDirectory state = StateDirectory.kept(root);
        Map<String, String> keys = Secrets.of(state);
        assertThat(Secrets.of(state)).isEqualTo(keys);
        String webhook = keys.get("LINTUAN_WEBHOOK_SECRET");
        assertThat(Base64.getDecoder().decode(webhook.substring("whsec_".length())))
                .hasSize(32);
        assertThat(Secrets.of(StateDirectory.kept(root.resolve("other")))).isNotEqualTo(keys);
    }

    @Test
    void knowsThatNobodyHoldsADirectoryThatWasNeverUsed() {
        assertThat(StackLock.holder(root.resolve("lock"))).isEmpty();
        assertThat(Status.isUp(StateDirectory.kept(root))).isFalse();
    }

    @Test
    void saysHowMuchRoomIsMissing() {
        assertThatThrownBy(() -> Room.check(OptionalLong.of(2000), 90_000))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("3500 MB of memory and 2000 MB are free");
        assertThatThrownBy(() -> Room.check(OptionalLong.empty(), 100))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("./lintuan reset");
        Room.check(OptionalLong.of(Room.MEMORY_MB_MIN), Room.DISK_MB_MIN);
    }

    @Test
    void readsWhatLinuxSaysAboutMemory() {
        assertThat(Room.availableMb("MemTotal:  8000000 kB\nMemAvailable:    4096000 kB\n"))
                .hasValue(4000);
        assertThat(Room.availableMb("")).isEmpty();
    }

    @Test
    void saysThatAModuleIsNotBuilt() {
        assertThatThrownBy(() -> new Project(root, Mains.OF_THE_PRODUCT).classPathOf("platform-api"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("platform-api is not built");
    }
}
