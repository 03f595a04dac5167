package io.lintuan.local;

import java.util.concurrent.atomic.AtomicBoolean;

/** A started engine: where it answers, and how to stop it. Closing twice is closing once. */
public final class Running<E> implements AutoCloseable {
    private final E endpoint;
    private final Runnable stop;
    private final AtomicBoolean stopped = new AtomicBoolean();

    public Running(E endpoint, Runnable stop) {
        this.endpoint = endpoint;
        this.stop = stop;
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
