package io.lintuan.local.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server that still runs in a data directory although nobody holds it: its starter was killed, or the
 * library gave up after the five seconds it waits for a shutdown.
 */
final class Leftover {
    private static final long LIMIT_SECONDS = 15;

    private Leftover() {}

    /** Does nothing when no server of this directory runs. */
    static void stop(Path dataDirectory) {
        serverOf(dataDirectory).ifPresent(Leftover::end);
    }

    private static Optional<ProcessHandle> serverOf(Path dataDirectory) {
        try {
            Path file = dataDirectory.resolve("postmaster.pid");
            String first = Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            return ProcessHandle.of(Long.parseLong(first.strip())).filter(Leftover::isPostgres);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The number may by now be somebody else's. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle server) {
        try {
            server.destroy();
            server.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
