package io.lintuan.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsFileTest {
    @TempDir
    Path directory;

    @Test
    void readsWhatWasAddedInOrder() {
        RoundsFile file = new RoundsFile(directory.resolve("rounds"));
        RoundLine first = new RoundLine(1.5, 3e6, 0);
        RoundLine second = new RoundLine(2, 4, 17);

        assertThat(file.rounds()).isEmpty();
        file.add(first);
        file.add(second);

        assertThat(new RoundsFile(file.path()).rounds()).containsExactly(first, second);
    }

    @Test
    void doesNotReadALineThatIsBeingWritten() throws Exception {
        RoundsFile file = new RoundsFile(directory.resolve("rounds"));
        RoundLine whole = new RoundLine(1, 2, 3);
        file.add(whole);
        Files.writeString(file.path(), "{\"value\":1", StandardOpenOption.APPEND);

        assertThat(file.rounds()).containsExactly(whole);
    }
}
