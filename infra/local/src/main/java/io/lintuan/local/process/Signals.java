package io.lintuan.local.process;

import io.lintuan.local.CannotStart;
import java.io.IOException;

/** Signals that Java itself cannot send. */
public final class Signals {
    private Signals() {}

    /** Halts a process where it is, as a machine does that swaps or is suspended: its connections stay open and silent. */
    public static void halt(long pid) {
        send("STOP", pid);
    }

    /** Lets a halted process go on. */
    public static void goOn(long pid) {
        send("CONT", pid);
    }

    /** Ends a process that is nobody's child here, without asking it. A process that is gone already is no error. */
    public static void kill(long pid) {
        send("KILL", pid);
    }

    private static void send(String signal, long pid) {
        try {
            // The shell's own command: a small system has no other.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new CannotStart("No shell to send a signal with: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
