package io.lintuan.local.clickhouse;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Notices who hangs up while the engine works for him; the JDK's server sees it only when it writes, which for a long
 * question is never. Looks once a second, and only while a statement takes longer than that.
 */
final class GoneClients {
    private static final long LOOK_EVERY_NS = Duration.ofSeconds(1).toNanos();

    private final Map<Integer, Asked> waiting = new ConcurrentHashMap<>();
    private final Supplier<Set<Integer>> connectedPorts;
    private final Consumer<String> end;

    /**
     * @param connectedPorts the remote ports that are connected now
     * @param end is called with the query id of a statement that nobody waits for any more, perhaps several times
     */
    GoneClients(Supplier<Set<Integer>> connectedPorts, Consumer<String> end) {
        this.connectedPorts = connectedPorts;
        this.end = end;
    }

    void start() {
        long everyMs = TimeUnit.NANOSECONDS.toMillis(LOOK_EVERY_NS);
        TimerTask look = new TimerTask() {
            @Override
            public void run() {
                lookNow();
            }
        };
        new Timer("gone-clients", true).schedule(look, everyMs, everyMs);
    }

    /** From now until the watch is closed. */
    Watch watch(int remotePort, String queryId) {
        Asked asked = new Asked(queryId, System.nanoTime());
        waiting.put(remotePort, asked);
        return () -> waiting.remove(remotePort, asked);
    }

    private void lookNow() {
        try {
            look(System.nanoTime());
        } catch (RuntimeException e) {
            cannot(e);
        }
    }

    /** The next look may go better; without the catching there would be none. */
    private static void cannot(RuntimeException failure) {
        System.err.println("Cannot end what nobody waits for: " + failure.getMessage());
    }

    void look(long now) {
        if (waiting.values().stream().noneMatch(asked -> asked.isLong(now))) {
            return;
        }
        Set<Integer> connected = connectedPorts.get();
        waiting.forEach((port, asked) -> {
            if (asked.isLong(now) && !connected.contains(port)) {
                end(asked.queryId());
            }
        });
    }

    /** One that cannot be ended keeps nobody from ending the others. */
    private void end(String queryId) {
        try {
            end.accept(queryId);
        } catch (RuntimeException e) {
            cannot(e);
        }
    }

    private record Asked(String queryId, long since) {
        boolean isLong(long now) {
            return now - since > LOOK_EVERY_NS;
        }
    }

    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
