package io.lintuan.local.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Removing a directory with all that is in it. */
public final class Directories {
    private Directories() {}

    /** Does nothing when it is not there; a file that vanishes meanwhile is fine. */
    public static void delete(Path directory) {
        try {
            Files.walkFileTree(directory, new Deletion());
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
            if (reason instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw reason;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException reason) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
