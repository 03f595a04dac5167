package io.lintuan.local.cache;

import io.lintuan.local.CannotStart;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command of this machine to its end and shows that it is still at it. */
class Commands {
    private static final long TICK_SECONDS = 5;
    private final PrintStream progress = System.err;

    /** @throws CannotStart when the command does not exist or fails; its output is in the message */
    void run(Path directory, String what, List<String> command) throws IOException {
        progress.println(what + " …");
        Path output = directory.resolve("output.txt");
        int exitCode;
        try (Leash leash = new Leash()) {
            exitCode = await(leash.start(() -> start(directory, what, command, output)), what);
        }
        if (exitCode != 0) {
            throw new CannotStart(what + " failed. Is there a network? `" + String.join(" ", command) + "` said:\n"
                    + Files.readString(output, StandardCharsets.UTF_8).strip());
        }
    }

    private int await(Process process, String what) {
        try {
            int seconds = 0;
            while (!process.waitFor(TICK_SECONDS, TimeUnit.SECONDS)) {
                seconds += (int) TICK_SECONDS;
                progress.println("  still at it after " + seconds + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotStart(what + " was interrupted.", e);
        }
    }

    private static Process start(Path directory, String what, List<String> command, Path output) {
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new CannotStart(
                    what + " needs the command `" + command.get(0) + "`, which is not there. Install it, or run"
                            + " ./lintuan doctor to see all that is missing.",
                    e);
        }
    }
}
