package io.lintuan.local.clickhouse;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The engine over one data directory, with a few connections. Queries of one connection run one after another, those
 * of several run side by side, so that readers do not wait for a writer's batch.
 */
final class Engine implements AutoCloseable {
    private static final Duration AT_WORK_MOST = Duration.ofSeconds(5);

    private final ChdbLibrary library;
    private final List<Pointer> opened = new ArrayList<>();
    private final BlockingQueue<Connection> idle;
    private final Connection reserved;
    private boolean closed;

    Engine(ChdbLibrary library, Path directory, int connections) {
        this.library = library;
        this.idle = new ArrayBlockingQueue<>(connections);
        String[] arguments = {"clickhouse", "--path=" + directory};
        for (int i = 0; i < connections; i++) {
            idle.add(connect(directory, arguments));
        }
        this.reserved = connect(directory, arguments);
    }

    private Connection connect(Path directory, String[] arguments) {
        Pointer connection = library.chdb_connect(arguments.length, arguments);
        if (connection == null) {
            throw new IllegalStateException("The engine refused to open " + directory + "; see the lines above.");
        }
        opened.add(connection);
        return new Connection(library, connection.getPointer(0));
    }

    static Engine open(Path library, Path directory, int connections) {
        ChdbLibrary chdb = Native.load(library.toString(), ChdbLibrary.class);
        // The JVM lives on SIGSEGV; with the library's handlers it would die of its own null checks.
        chdb.chdb_set_signal_handlers_enabled(0);
        return new Engine(chdb, directory, connections);
    }

    /** Gives one connection to {@code work}; waits while all are taken. */
    <T> T with(Function<Connection, T> work) throws InterruptedException {
        Connection connection = idle.take();
        try {
            return work.apply(connection);
        } finally {
            idle.add(connection);
        }
    }

    /** Ends statements by the ids that their clients gave them, also while all connections are taken. */
    Result kill(Statement killing) {
        synchronized (reserved) {
            if (closed) {
                throw QueryFailed.notHere("The engine is closing.");
            }
            return reserved.run(killing.withOurQueryIds());
        }
    }

    /**
     * Once for this JVM: the library cannot open the directory a second time afterwards. Queries at work are waited for, and
     * new ones wait for ever: a connection that is closed under its query takes the whole process with it. When they do not
     * end, nothing is closed; what was answered is on disk in any case.
     */
    @Override
    public void close() {
        long deadline = System.nanoTime() + AT_WORK_MOST.toNanos();
        try {
            for (int i = 0; i < opened.size() - 1; i++) {
                if (idle.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS) == null) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        synchronized (reserved) {
            closed = true;
            opened.forEach(library::chdb_close_conn);
        }
    }
}
