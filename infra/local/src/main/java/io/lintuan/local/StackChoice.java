package io.lintuan.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which of the two ways to run engines: {@code LINTUAN_STACK} says it, else containers where an engine of this machine answers. */
public enum StackChoice {
    EMBEDDED,
    CONTAINERS;

    static final String DEFAULT_SOCKET = "unix:///var/run/docker.sock";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int CONNECT_LIMIT_MS = 300;

    public static StackChoice ofThisMachine() {
        return choose(System.getenv(), StackChoice::answers);
    }

    /** @param answers tells whether a container engine listens at a {@code unix:} or {@code tcp:} address */
    static StackChoice choose(Map<String, String> environment, Predicate<URI> answers) {
        String wish = environment.getOrDefault("LINTUAN_STACK", "auto");
        return switch (wish) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            case "auto" -> {
                URI engine = URI.create(environment.getOrDefault("DOCKER_HOST", DEFAULT_SOCKET));
                yield isOfThisMachine(engine) && answers.test(engine) ? CONTAINERS : EMBEDDED;
            }
            default ->
                throw new CannotStart(
                        "LINTUAN_STACK is '" + wish + "'; it can be embedded, containers or auto (the default).");
        };
    }

    /** Ports of containers are open on the engine's own machine only. */
    private static boolean isOfThisMachine(URI engine) {
        return "unix".equals(engine.getScheme()) || LOOPBACK.contains(String.valueOf(engine.getHost()));
    }

    /** A connection is enough: the client is often installed where no engine runs, and asking it takes seconds. */
    static boolean answers(URI engine) {
        try {
            if ("unix".equals(engine.getScheme())) {
                SocketAddress address = UnixDomainSocketAddress.of(engine.getPath());
                try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                    return channel.connect(address);
                }
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(engine.getHost(), engine.getPort()), CONNECT_LIMIT_MS);
                return true;
            }
        } catch (IOException | RuntimeException noEngine) {
            return false;
        }
    }
}
