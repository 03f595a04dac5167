package io.lintuan.stream.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestCheckpointTest {
    @TempDir
    private Path folder;

    private Path checkpoint(String job, int number, long writtenAtMs) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(job).resolve("chk-" + number));
        Path metadata = Files.writeString(checkpoint.resolve("_metadata"), "x");
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(writtenAtMs));
        return checkpoint;
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        assertThat(LatestCheckpoint.below(folder.resolve("absent"))).isEmpty();
        assertThat(LatestCheckpoint.below(folder)).isEmpty();
    }

    @Test
    void findsTheNewestOfAllJobsWhateverTheirNumbers() throws IOException {
        checkpoint("first", 12, 1_000);
        Path newest = checkpoint("second", 3, 2_000);
        assertThat(LatestCheckpoint.below(folder)).contains(newest);
    }

    @Test
    void passesOverACheckpointThatWasNeverFinished() throws IOException {
        Path whole = checkpoint("job", 1, 1_000);
        Files.createDirectories(folder.resolve("job").resolve("chk-2"));
        assertThat(LatestCheckpoint.below(folder)).contains(whole);
    }
}
