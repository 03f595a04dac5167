package io.lintuan.local.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.lintuan.local.cache.Directories;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * Runs one PostgreSQL server until this JVM is asked to end. Arguments: data directory, port, directory for the
 * unpacked binaries. The library's closer, a shutdown hook, stops the server.
 */
final class PostgresMain {
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private PostgresMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Path.of(arguments[0]);
        Path binaries = Files.createDirectories(Path.of(arguments[2]));
        Leftover.stop(directory);
        EmbeddedPostgres server;
        try (FileChannel file = FileChannel.open(binaries.resolve("lock"), CREATE, WRITE);
                FileLock alone = file.lock()) {
            removeHalfUnpacked(binaries);
            server = start(directory, Integer.parseInt(arguments[1]), binaries);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Leftover.stop(directory), "leftover"));
        System.out.println("PostgreSQL listens on " + server.getPort());
        new CountDownLatch(1).await();
    }

    private static EmbeddedPostgres start(Path directory, int port, Path binaries) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPGStartupWait(START_LIMIT)
                // The library starts the server for tests: without fsync and with commits that may be lost.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setOutputRedirector(Redirect.INHERIT)
                .setErrorRedirector(Redirect.INHERIT)
                .start();
    }

    /** The library unpacks into the final place and marks it at the end; one that was killed there leaves a ruin. */
    private static void removeHalfUnpacked(Path binaries) throws IOException {
        try (Stream<Path> versions = Files.list(binaries)) {
            versions.filter(Files::isDirectory)
                    .filter(version -> Files.notExists(version.resolve(".exists")))
                    .forEach(Directories::delete);
        }
    }
}
