package io.lintuan.workload.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiClientTest {
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final List<String> retries = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/busy-twice", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            if (requests.incrementAndGet() <= 2) {
                exchange.getResponseHeaders().add("Retry-After", "0");
                answer(exchange, requests.get() == 1 ? 429 : 503, "{\"code\":\"busy\"}");
            } else {
                answer(exchange, 201, "{\"orderId\":\"o1\"}");
            }
        });
        server.createContext(
                "/sold-out",
                exchange -> answer(exchange, 409, "{\"type\":\"https://lintuan.example/problems/sold-out\"}"));
        server.createContext("/slow", exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            CompletableFuture.delayedExecutor(20, java.util.concurrent.TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        now.decrementAndGet();
                        answer(exchange, 200, "{}");
                    });
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void comesBackWithTheSameKeyWhenAskedTo() {
        Reply reply =
                client(4).send(Call.post("/busy-twice", "k1", Json.object())).join();
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("orderId")).isEqualTo("o1");
        assertThat(keys).containsExactly("k1", "k1", "k1");
        assertThat(retries).containsExactly("429 busy", "503 busy");
    }

    @Test
    void aRefusalIsAnAnswerWithItsCode() {
        Reply reply =
                client(4).send(Call.post("/sold-out", "k1", Json.object())).join();
        assertThat(reply.accepted()).isFalse();
        assertThat(reply.later()).isFalse();
        assertThat(reply.code()).isEqualTo("sold-out");
    }

    @Test
    void neverHasMoreInFlightThanAllowed() {
        ApiClient client = client(3);
        CompletableFuture<?>[] all = IntStream.range(0, 30)
                .mapToObj(i -> client.send(Call.get("/slow")))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void saysSoWhenNobodyAnswers() {
        server.stop(0);
        CompletableFuture<Reply> reply = client(1).send(Call.get("/slow"));
        assertThat(reply)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(IOException.class);
        assertThat(retries).hasSize(4);
    }

    private ApiClient client(int inFlight) {
        Witness witness = new Witness() {
            @Override
            public void answered(Call call, Reply reply) {}

            @Override
            public void retried(Call call, String reason) {
                retries.add(reason);
            }
        };
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Patience patience = new Patience(5, Duration.ofMillis(1), Duration.ofMillis(5));
        return new ApiClient(ApiClient.http(), url, "replay", new InFlight(inFlight), patience, witness);
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
