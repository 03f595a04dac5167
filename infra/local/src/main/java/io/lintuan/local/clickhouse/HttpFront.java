package io.lintuan.local.clickhouse;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Listens on the loopback interface and hands statements to the engine. */
final class HttpFront {
    /** Who connects while so many wait to be taken in may be told that he is and then be reset. The default is 50. */
    private static final int CALLERS_AT_ONCE = 1_024;

    private static final int THREADS = 128;
    private static final int OK = 200;
    private static final int NO_SUCH_PAGE = 404;

    private final Engine engine;
    private final BodyRoom room;
    private final StatementReader reader;
    private GoneClients gone;

    /** @param room for the bodies of all requests together */
    HttpFront(Engine engine, int bodyBytesMax, BodyRoom room) {
        this.engine = engine;
        this.room = room;
        this.reader = new StatementReader(Math.min(bodyBytesMax, room.bodyBytesMax()));
    }

    HttpServer listen(int port) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CALLERS_AT_ONCE);
        gone = watching(server.getAddress().getPort(), engine);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/", this::answer);
        server.createContext("/ping", exchange -> plain(exchange, OK, "Ok.\n"));
        server.start();
        return server;
    }

    /** Nobody is ever gone where the machine does not say who is connected. */
    private static GoneClients watching(int port, Engine engine) {
        Optional<SocketTable> table = SocketTable.ofThisMachine(port);
        GoneClients gone = new GoneClients(
                () -> table.orElseThrow().connected(),
                queryId -> engine.kill(Statement.killing(queryId)).close());
        table.ifPresent(there -> gone.start());
        return gone;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"/".equals(exchange.getRequestURI().getPath())) {
                plain(
                        exchange,
                        NO_SUCH_PAGE,
                        "There is no such page. Statements go to /, the health check is /ping.\n");
                return;
            }
            try (BodyRoom.Share share = room.share()) {
                Statement statement = reader.read(exchange, share);
                // The answer is memory of its own: who reads slowly keeps that, and no connection.
                try (Result result = run(exchange, statement)) {
                    write(exchange, statement, result);
                }
            } catch (QueryFailed e) {
                failed(exchange, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Result run(HttpExchange exchange, Statement statement) throws InterruptedException {
        if (statement.kills()) {
            return engine.kill(statement);
        }
        if (!statement.onlyReads()) {
            return engine.with(connection -> connection.run(statement));
        }
        try (GoneClients.Watch waiting = gone.watch(exchange.getRemoteAddress().getPort(), statement.queryId())) {
            return engine.with(connection -> connection.run(statement));
        }
    }

    private static void write(HttpExchange exchange, Statement statement, Result result) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/plain; charset=UTF-8");
        headers.set("X-ClickHouse-Format", statement.answerFormat());
        headers.set("X-ClickHouse-Timezone", "UTC");
        headers.set("X-ClickHouse-Query-Id", statement.queryId());
        headers.set("X-ClickHouse-Summary", result.summary());
        long length = result.lengthBytes();
        exchange.sendResponseHeaders(OK, length == 0 ? -1 : length);
        if (length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                result.writeTo(out);
            }
        }
    }

    private static void failed(HttpExchange exchange, QueryFailed failure) throws IOException {
        exchange.getResponseHeaders().set("X-ClickHouse-Exception-Code", Integer.toString(failure.code()));
        plain(exchange, failure.status(), failure.getMessage() + "\n");
    }

    private static void plain(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("text/plain; charset=UTF-8"));
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
