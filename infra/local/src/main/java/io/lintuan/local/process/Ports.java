package io.lintuan.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {
    /**
     * Below what Linux and macOS give to outgoing connections: a port from there could be taken between being chosen
     * and being listened on.
     */
    static final int FIRST = 20_000;

    static final int LAST = 31_999;
    private static final int TRIES = 1_000;
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    /** A port that nobody listens on now; never the same twice from one JVM. */
    public static int free() {
        synchronized (GIVEN) {
            for (int i = 0; i < TRIES; i++) {
                int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
                if (isFree(port) && GIVEN.add(port)) {
                    return port;
                }
            }
        }
        throw new IllegalStateException("No port from " + FIRST + " to " + LAST + " is free.");
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
