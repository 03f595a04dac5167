package io.lintuan.local.launcher;

import io.lintuan.local.process.RunningProgram;
import io.lintuan.local.process.StartedPrograms;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks after the programs of a stack while it runs. */
final class Watch {
    private static final int FAILED = 1;

    private Watch() {}

    /** Returns, with an exit code, when a program ended that should not have; a stack with a hole is no stack. */
    static int untilSomethingEnds() {
        try {
            while (true) {
                List<RunningProgram> ended = StartedPrograms.ended();
                if (!ended.isEmpty()) {
                    RunningProgram first = ended.get(0);
                    System.err.println(first.name() + " ended unexpectedly (exit code " + first.exitCode()
                            + "). Its log is " + first.logFile() + "\n" + first.lastLogLines());
                    return FAILED;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }
}
