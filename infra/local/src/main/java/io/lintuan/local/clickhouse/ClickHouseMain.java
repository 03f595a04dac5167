package io.lintuan.local.clickhouse;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Runs the engine behind its HTTP front. Arguments: shared library, data directory, port. */
public final class ClickHouseMain {
    private static final int CONNECTIONS = 8;
    private static final int BODY_BYTES_MAX = 64 << 20;
    /** The other half of the heap is for everything else. */
    private static final int BODIES_OF_HEAP = 2;

    private static final Duration ROOM_MOST = Duration.ofSeconds(5);
    private static final String IDLE_SECONDS = "600";
    /** With more it ends whichever has been answered last, perhaps as its client asks again: nobody repeats a POST. */
    private static final String IDLE_CONNECTIONS_MAX = "4096";
    /** From its first byte to its last. */
    private static final String QUESTION_SECONDS_MAX = "600";
    /** From the end of the question to the end of the answer. */
    private static final String ANSWER_SECONDS_MAX = "600";

    private ClickHouseMain() {}

    public static void main(String[] arguments) throws IOException {
        // Small answers must not wait for the next packet, and a pooled client connection must not be cut after 30 s.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", IDLE_SECONDS);
        System.setProperty("sun.net.httpserver.maxIdleConnections", IDLE_CONNECTIONS_MAX);
        // One who does not end his question would keep a thread for ever; one who does not read, the answer's memory
        // too.
        System.setProperty("sun.net.httpserver.maxReqTime", QUESTION_SECONDS_MAX);
        System.setProperty("sun.net.httpserver.maxRspTime", ANSWER_SECONDS_MAX);
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        Engine engine = Engine.open(Path.of(arguments[0]), directory, CONNECTIONS);
        BodyRoom room = new BodyRoom(Runtime.getRuntime().maxMemory() / BODIES_OF_HEAP, ROOM_MOST);
        HttpServer server = new HttpFront(engine, BODY_BYTES_MAX, room).listen(Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, engine), "stop"));
        System.out.println("ClickHouse engine listens on " + server.getAddress());
    }

    /** Nobody asks any more when the engine closes; what was answered is on disk in any case. */
    private static void stop(HttpServer server, Engine engine) {
        server.stop(1);
        engine.close();
    }
}
