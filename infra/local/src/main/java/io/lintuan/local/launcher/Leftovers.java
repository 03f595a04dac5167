package io.lintuan.local.launcher;

import io.lintuan.local.cache.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Data of throw-away stacks whose launcher was killed before it could remove it. */
final class Leftovers {
    static final String PREFIX = "tmp-";

    private Leftovers() {}

    static void sweep(Path root) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.list(root)) {
            List<Path> stale = files.filter(Leftovers::isThrowAway)
                    .filter(directory -> !ownerLives(directory))
                    .toList();
            stale.forEach(Directories::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThrowAway(Path directory) {
        return directory.getFileName().toString().matches(PREFIX + "[a-z]+-\\d{1,18}");
    }

    /** The number may by now be somebody else's; a zombie has no command any more. */
    private static boolean ownerLives(Path directory) {
        String name = directory.getFileName().toString();
        return ProcessHandle.of(Long.parseLong(name.substring(name.lastIndexOf('-') + 1)))
                .filter(ProcessHandle::isAlive)
                .flatMap(owner -> owner.info().command())
                .filter(command -> command.endsWith("java"))
                .isPresent();
    }
}
