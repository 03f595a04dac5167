package io.lintuan.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.netty.handler.codec.http.FullHttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was sent is counted once, and a stall is charged to everybody who had to wait for it. */
class LoadTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    private final AtomicLong served = new AtomicLong();
    private HttpServer server;
    private volatile int status = 201;
    private volatile long answersFromNanos;

    @BeforeEach
    void serve() throws Exception {
        answersFromNanos = System.nanoTime();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            while (System.nanoTime() < answersFromNanos) {
                Thread.onSpinWait();
            }
            served.incrementAndGet();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsEveryAnswerOfAClosedLoop() throws Exception {
        LoadResult result = saturate();

        assertThat(result.byStatus()).isEqualTo(Map.of(201, served.get()));
        assertThat(result.latencies().getTotalCount()).isEqualTo(served.get()).isPositive();
        assertThat(result.hasFailures()).isFalse();
    }

    @Test
    void keepsFailuresOutOfTheRateAndSaysThem() throws Exception {
        status = 429;

        LoadResult result = saturate();

        assertThat(result.hasFailures()).isTrue();
        assertThat(result.perSecond()).isZero();
    }

    @Test
    void countsTheLatencyOfAnOpenLoopFromWhenARequestShouldHaveLeft() throws Exception {
        try (Load load = load()) {
            answersFromNanos = System.nanoTime() + Duration.ofMillis(300).toNanos();
            LoadResult result = load.steady(1, 100, SHORT, this::shot);

            // One connection: the requests of the first 300 ms all wait, the first of them the longest.
            assertThat(result.latencies().getTotalCount()).isEqualTo(40);
            assertThat(result.msAt(50)).isGreaterThan(50);
        }
    }

    private LoadResult saturate() throws Exception {
        try (Load load = load()) {
            return load.saturate(4, SHORT, this::shot);
        }
    }

    private FullHttpRequest shot() {
        return new Requests("127.0.0.1", server.getAddress().getPort()).post("/x", "token", "key", "{}");
    }

    private Load load() {
        return new Load("127.0.0.1", server.getAddress().getPort());
    }
}
