package io.lintuan.local.launcher;

import io.lintuan.local.process.RunningProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks after the programs of a stack while it runs. */
final class Watch {
    private static final int FAILED = 1;
    private final Supplier<List<RunningProgram>> ended;
    private final Terminal terminal;
    private final List<RunningProgram> expendable = new ArrayList<>();

    /** @param ended the programs that are gone although nobody stopped them */
    Watch(Supplier<List<RunningProgram>> ended, Terminal terminal) {
        this.ended = ended;
        this.terminal = terminal;
    }

    /** Nobody needs this one; its end is told once and the rest goes on. */
    void mayEnd(RunningProgram program) {
        expendable.add(program);
    }

    /** Returns, with an exit code, when a program ended that should not have; a stack with a hole is no stack. */
    int untilSomethingEnds() {
        List<RunningProgram> told = new ArrayList<>();
        try {
            while (true) {
                for (RunningProgram program : ended.get()) {
                    if (!expendable.contains(program)) {
                        System.err.println(sentence(program, "ended unexpectedly") + "\n" + program.lastLogLines());
                        return FAILED;
                    }
                    if (!told.contains(program)) {
                        told.add(program);
                        terminal.say(sentence(program, "stopped") + " Everything else goes on.");
                    }
                }
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static String sentence(RunningProgram program, String what) {
        return program.name() + " " + what + " (exit code " + program.exitCode() + "). Its log is " + program.logFile()
                + ".";
    }
}
