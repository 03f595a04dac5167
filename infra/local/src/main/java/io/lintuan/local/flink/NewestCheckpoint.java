package io.lintuan.local.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where a job stood when its cluster last ended, however it ended. */
final class NewestCheckpoint {
    private static final String WHOLE = "_metadata";

    private NewestCheckpoint() {}

    /** {@code directory/<job>/chk-<n>}; one without its metadata was never finished and does not count. */
    static Optional<Path> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(directory, 3, (file, attributes) -> file.endsWith(WHOLE))) {
            return files.max(Comparator.comparing(NewestCheckpoint::writtenAt)).map(Path::getParent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
