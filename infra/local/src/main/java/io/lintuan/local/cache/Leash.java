package io.lintuan.local.cache;

import io.lintuan.local.CannotStart;
import java.util.function.Supplier;

/** Ends a command, and what runs below it, with this JVM; also when that is asked to end while the command starts. */
final class Leash implements AutoCloseable {
    private final Thread hook = new Thread(this::end, "end-fetching");
    private Process process;
    private boolean ended;

    Leash() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            throw new CannotStart("Everything is being stopped.", shuttingDown);
        }
    }

    /** Under the same lock as the end, so that nothing slips in behind it. */
    synchronized Process start(Supplier<Process> command) {
        if (ended) {
            throw new CannotStart("Everything is being stopped.");
        }
        process = command.get();
        return process;
    }

    private synchronized void end() {
        ended = true;
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    /** Forgets the command, which has ended. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return; // The hook runs now.
        }
    }
}
