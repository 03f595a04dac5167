package io.lintuan.local.launcher;

import io.lintuan.local.process.RunningProgram;
import java.util.function.Supplier;

/** One process of a stack, which can be killed or halted, and started again on the same port and data. */
public final class Part {
    private final Supplier<RunningProgram> starter;
    private volatile RunningProgram running;

    Part(RunningProgram running, Supplier<RunningProgram> starter) {
        this.running = running;
        this.starter = starter;
    }

    /** Starts it again. Returns when it answers; throws {@link io.lintuan.local.CannotStart} when it does not. */
    public void start() {
        running = starter.get();
    }

    public boolean isAlive() {
        return running.isAlive();
    }

    public long pid() {
        return running.pid();
    }

    /** As {@code kill -9}. */
    public void kill() {
        running.kill();
    }
}
