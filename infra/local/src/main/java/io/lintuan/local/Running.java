package io.lintuan.local;

import io.lintuan.local.process.RunningProgram;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A started engine: where it answers, and how to stop it. Closing twice is closing once. */
public final class Running<E> implements AutoCloseable {
    private final E endpoint;
    private final Optional<RunningProgram> program;
    private final Runnable stop;
    private final AtomicBoolean stopped = new AtomicBoolean();

    public Running(E endpoint, Runnable stop) {
        this(endpoint, Optional.empty(), stop);
    }

    public Running(E endpoint, Optional<RunningProgram> program, Runnable stop) {
        this.endpoint = endpoint;
        this.program = program;
        this.stop = stop;
    }

    /** The process behind it, where it is one of this machine. */
    public Optional<RunningProgram> program() {
        return program;
    }

    public E endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            stop.run();
        }
    }
}
