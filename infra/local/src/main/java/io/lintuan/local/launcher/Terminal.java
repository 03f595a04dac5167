package io.lintuan.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** What people read while a stack starts: one line for each thing that is ready, with the time it took. */
final class Terminal {
    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    /** Does {@code work} and says that {@code what} is ready. */
    <T> T step(String what, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        out.printf("  %-42s %5.1f s%n", what, took.toMillis() / 1000.0);
        return result;
    }
}
