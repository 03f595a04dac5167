package io.lintuan.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {

    @TempDir
    Path directory;

    @Test
    void leavesAStrangerAloneWhoHasTheNumberNow() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(directory.resolve("postmaster.pid"), stranger.pid() + "\n/data\n");
            Leftover.stop(directory);
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void doesNothingWhereNoServerEverWas() throws IOException {
        Leftover.stop(directory);
        Files.writeString(directory.resolve("postmaster.pid"), "no number\n");
        Leftover.stop(directory);
        assertThat(directory.resolve("postmaster.pid")).exists();
    }
}
