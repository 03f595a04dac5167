package io.lintuan.local.process;

import io.lintuan.local.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that was started: wait for it, look at it, stop it. */
public final class RunningProgram implements AutoCloseable {
    private static final Duration POLITE = Duration.ofSeconds(20);
    private static final int LAST_LINES = 15;
    private static final long POLL_MS = 50;

    private final String name;
    private final Process process;
    private final Path logFile;
    private volatile boolean closed;

    RunningProgram(String name, Process process, Path logFile) {
        this.name = name;
        this.process = process;
        this.logFile = logFile;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    boolean endedByItself() {
        return !closed && !process.isAlive();
    }

    /** Waits for a program that is meant to end by itself. */
    public int exitCode() {
        closed = true;
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CannotStart("Waiting for " + name + " was interrupted.", e);
        }
    }

    public Path logFile() {
        return logFile;
    }

    /**
     * Waits until {@code ready} says so.
     *
     * @throws CannotStart with the last lines of the log, when it ended or the limit passed; it is stopped then
     */
    public RunningProgram awaitReady(BooleanSupplier ready, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new CannotStart(name + " ended while starting (exit code " + process.exitValue() + "). "
                        + "Its log is " + logFile + "\n" + lastLogLines());
            }
            if (System.nanoTime() > end) {
                close();
                throw new CannotStart(name + " did not answer within " + limit.toSeconds() + " s. Its log is " + logFile
                        + "\n" + lastLogLines());
            }
            pause();
        }
        return this;
    }

    /** Ends it as a crash would: it is not asked, and nothing of it runs any more. It counts as stopped on purpose. */
    public void kill() {
        closed = true;
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, and ends it twenty seconds later if it does not listen. */
    @Override
    public void close() {
        closed = true;
        process.destroy();
        try {
            if (!process.waitFor(POLITE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** For a sentence about why it is not there any more. */
    public String lastLogLines() {
        try {
            List<String> lines = Files.readAllLines(logFile, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(the log cannot be read: " + unreadable.getMessage() + ")";
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CannotStart("Starting " + name + " was interrupted.", e);
        }
    }
}
