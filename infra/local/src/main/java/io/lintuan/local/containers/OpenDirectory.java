package io.lintuan.local.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory that an image's user can write to, whoever that is, and that other users of this machine cannot reach. */
final class OpenDirectory {
    private OpenDirectory() {}

    static void make(Path directory) {
        try {
            Files.createDirectories(directory);
            Path parent = directory.toAbsolutePath().getParent();
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
