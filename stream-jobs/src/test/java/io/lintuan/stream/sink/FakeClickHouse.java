package io.lintuan.stream.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that refuses as many inserts as it is told to, and stores none while it is held. */
final class FakeClickHouse implements AutoCloseable {
    static final ClickHouseTable<String> TABLE = ClickHouseTable.of("texts", "text", text -> List.of(text));

    private final List<String> inserted = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger withoutRoom = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final Semaphore open = new Semaphore(1);
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;

    FakeClickHouse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    ClickHouseHttp http() {
        return new ClickHouseHttp(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/?database=some"),
                Duration.ofMillis(1));
    }

    /** Inserts arrive and are not answered until {@link #goOn}. */
    void hold() {
        open.acquireUninterruptibly();
    }

    void goOn() {
        open.release();
    }

    /** Inserts that came, answered or not. */
    int arrived() {
        return arrived.get();
    }

    void refuseNext(int inserts) {
        refusals.set(inserts);
    }

    void haveNoRoomForTheNext(int inserts) {
        withoutRoom.set(inserts);
    }

    /** What came behind each insert's statement. */
    List<String> inserted() {
        return List.copyOf(inserted);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            arrived.incrementAndGet();
            open.acquireUninterruptibly();
            open.release();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (isOneOf(withoutRoom)) {
                reply(exchange, 503, "Code: 202. too many bodies");
            } else if (isOneOf(refusals)) {
                reply(exchange, 500, "Code: 999. not now");
            } else {
                inserted.add(body.substring(body.indexOf('\n') + 1));
                reply(exchange, 200, "");
            }
        }
    }

    private static boolean isOneOf(AtomicInteger left) {
        return left.getAndUpdate(before -> Math.max(0, before - 1)) > 0;
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
