package io.lintuan.workload.replay.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The real files lie beside the project, if at all; without them this test says that it was skipped. */
class BeiBeiFilesTest {
    @Test
    void readsTheWholeOfBothFiles() throws IOException {
        Path directory = beside("shared/data/beibei");
        assumeTrue(directory != null, "skipped: shared/data/beibei is not beside the project");
        GroupFile formed = GroupFile.read(directory.resolve("tune.txt"), Outcome.FORMED, Integer.MAX_VALUE);
        GroupFile failed = GroupFile.read(directory.resolve("invalid.txt"), Outcome.FAILED, Integer.MAX_VALUE);
        assertThat(formed.groups()).hasSize(154_184);
        assertThat(failed.groups()).hasSize(105_000);
        assertThat(formed.badLines()).isEmpty();
        assertThat(failed.badLines()).isEmpty();
    }

    private static Path beside(String relative) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(relative))) {
                return up.resolve(relative);
            }
        }
        return null;
    }
}
