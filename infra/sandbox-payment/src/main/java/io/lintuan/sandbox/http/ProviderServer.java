package io.lintuan.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lintuan.sandbox.books.Books;
import io.lintuan.sandbox.books.Refusal;
import io.lintuan.sandbox.webhook.Behaviours;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The JDK's HTTP server, with as many threads as payments may wait for the disk at once. */
public final class ProviderServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ProviderServer.class.getName());
    private static final int THREADS = 96;
    private static final int WAITING_MAX = 4_096;

    private final HttpServer http;
    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING_MAX));
    private final Routes routes;

    private ProviderServer(HttpServer http, Routes routes) {
        this.http = http;
        this.routes = routes;
    }

    /** Starts to serve on the loopback interface; port 0 takes a free one. */
    public static ProviderServer start(int port, Books books, Behaviours behaviours) throws IOException {
        // Without it an answer on a kept connection waits for a delayed acknowledgement, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1024");
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_024);
        String publicUrl = "http://127.0.0.1:" + http.getAddress().getPort();
        ProviderServer server = new ProviderServer(http, new Routes(books, behaviours, publicUrl));
        http.createContext("/", server::serve);
        http.setExecutor(server.workers);
        http.start();
        return server;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    private void serve(HttpExchange http) {
        try (http) {
            Exchange exchange = new Exchange(http);
            try {
                routes.handle(exchange);
            } catch (Refusal refusal) {
                exchange.problem(refusal);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "the caller went away", e);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "a request failed", e);
        }
    }

    @Override
    public void close() {
        http.stop(1);
        workers.shutdownNow();
    }
}
