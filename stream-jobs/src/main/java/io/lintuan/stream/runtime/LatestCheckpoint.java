package io.lintuan.stream.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the checkpoint to resume: Flink keeps them as {@code <job>/chk-<n>/_metadata}, written last. */
final class LatestCheckpoint {
    private LatestCheckpoint() {}

    static Optional<Path> below(Path checkpoints) throws IOException {
        if (!Files.isDirectory(checkpoints)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(checkpoints, 3)) {
            return files.filter(file -> file.getFileName().toString().equals("_metadata"))
                    .max(Comparator.comparing(LatestCheckpoint::writtenAt))
                    .map(Path::getParent);
        }
    }

    private static FileTime writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // Removed while we looked: as old as can be.
            return FileTime.fromMillis(0);
        }
    }
}
