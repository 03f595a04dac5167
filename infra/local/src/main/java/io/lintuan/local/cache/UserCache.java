package io.lintuan.local.cache;

import io.lintuan.local.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Directories of unpacked archives, shared by every project and process of this user. */
public final class UserCache {
    private static final Object ONE_AT_A_TIME_HERE = new Object();

    private final Path root;
    private final Commands commands;

    public UserCache(Path root) {
        this(root, new Commands());
    }

    UserCache(Path root, Commands commands) {
        this.root = root;
        this.commands = commands;
    }

    public static UserCache ofThisUser() {
        return new UserCache(rootFor(System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    static Path rootFor(Map<String, String> environment, Path home) {
        String cacheHome = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (cacheHome.isBlank() ? home.resolve(".cache") : Path.of(cacheHome)).resolve("lintuan");
    }

    public Path root() {
        return root;
    }

    public boolean holds(Archive archive) {
        return Files.isDirectory(archive.in(root));
    }

    /**
     * The directory of this archive, fetched now if it is not there. Two processes that ask at once fetch once.
     *
     * @throws CannotStart when it cannot be fetched or unpacked
     */
    public Path unpacked(Archive archive) {
        if (holds(archive)) {
            return archive.in(root);
        }
        // A file lock is the process's, so two threads of one JVM need a lock of their own.
        synchronized (ONE_AT_A_TIME_HERE) {
            try {
                Files.createDirectories(root);
                try (FileChannel file = open(root.resolve(archive.directory() + ".lock"));
                        FileLock held = file.lock()) {
                    return holds(archive) || !held.isValid() ? archive.in(root) : fetch(archive);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path fetch(Archive archive) throws IOException {
        Path incoming = root.resolve("incoming-" + archive.directory());
        // One fetch at a time has this name, so what is there was left by one that was killed.
        Directories.delete(incoming);
        Files.createDirectory(incoming);
        try {
            commands.run(incoming, "Fetching " + archive.label() + ", once, into " + root, archive.command());
            Path whole = Files.createDirectory(incoming.resolve("unpacked"));
            Path file = onlyArchiveIn(incoming, archive);
            commands.run(
                    incoming,
                    "Unpacking it",
                    List.of("tar", "-xzf", file.toString(), "-C", whole.toString(), "--strip-components=1"));
            return Files.move(whole, archive.in(root), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Directories.delete(incoming);
        }
    }

    private static Path onlyArchiveIn(Path directory, Archive archive) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith("gz"))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("Nothing came when fetching " + archive.label() + "."));
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
