package io.lintuan.local.process;

import io.lintuan.local.CannotStart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Every program that this JVM started, in order, so that all can be stopped in the opposite one. */
public final class StartedPrograms {
    private static final Deque<RunningProgram> STARTED = new ArrayDeque<>();
    private static boolean stopping;

    private StartedPrograms() {}

    /** Starts under the same lock as {@link #stopAll}, so that nothing slips in behind it. */
    static RunningProgram add(Supplier<RunningProgram> start) {
        synchronized (STARTED) {
            if (stopping) {
                throw new CannotStart("Everything is being stopped.");
            }
            RunningProgram program = start.get();
            STARTED.push(program);
            return program;
        }
    }

    /** The ones that were never stopped on purpose and are not there any more. */
    public static List<RunningProgram> ended() {
        synchronized (STARTED) {
            return stopping
                    ? List.of()
                    : STARTED.stream().filter(RunningProgram::endedByItself).toList();
        }
    }

    /** The last started first; nothing can be started afterwards. */
    public static void stopAll() {
        List<RunningProgram> programs;
        synchronized (STARTED) {
            stopping = true;
            programs = List.copyOf(STARTED);
        }
        programs.forEach(RunningProgram::close);
    }
}
