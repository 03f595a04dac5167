package io.lintuan.local.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A program for tests: its command runs already while starting it has not returned yet, for a second. */
final class SlowStart {
    private SlowStart() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (Leash leash = new Leash()) {
            leash.start(() -> started(Path.of(arguments[0])));
            new CountDownLatch(1).await();
        }
    }

    private static Process started(Path pid) {
        try {
            Process process = new ProcessBuilder("sleep", "600").start();
            Files.writeString(pid, Long.toString(process.pid()));
            // Time for the signal to come in between.
            new CountDownLatch(1).await(1, TimeUnit.SECONDS);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
