package io.lintuan.workload.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.FakeService;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiClientTest {
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final List<String> retries = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
    private final FakeService service = new FakeService();
    private final Witness witness = new Witness() {
        @Override
        public void answered(Call call, Reply reply) {
            answers.add(reply.status());
        }

        @Override
        public void retried(Call call, String reason) {
            retries.add(reason);
        }
    };

    @AfterEach
    void stopService() {
        service.close();
    }

    @Test
    void comesBackWithTheSameKeyWhenAskedTo() {
        AtomicInteger requests = new AtomicInteger();
        service.on("/busy-twice", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            int request = requests.incrementAndGet();
            exchange.getResponseHeaders().add("Retry-After", "0");
            int status = request == 1 ? 429 : request == 2 ? 503 : 201;
            FakeService.answer(exchange, status, status == 201 ? "{\"orderId\":\"o1\"}" : "{\"code\":\"busy\"}");
        });
        Reply reply = service.client(4, witness)
                .send(Call.post("/busy-twice", "k1", Json.object()))
                .join();
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("orderId")).isEqualTo("o1");
        assertThat(keys).containsExactly("k1", "k1", "k1");
        assertThat(retries).containsExactly("429 busy", "503 busy");
        assertThat(answers).containsExactly(429, 503, 201);
    }

    @Test
    void aRefusalIsAnAnswerWithItsCode() {
        service.on(
                "/sold-out",
                exchange ->
                        FakeService.answer(exchange, 409, "{\"type\":\"https://lintuan.example/problems/sold-out\"}"));
        Reply reply = service.client(4, witness)
                .send(Call.post("/sold-out", "k1", Json.object()))
                .join();
        assertThat(reply.accepted()).isFalse();
        assertThat(reply.later()).isFalse();
        assertThat(reply.code()).isEqualTo("sold-out");
        assertThat(retries).isEmpty();
    }

    @Test
    void neverHasMoreInFlightThanAllowed() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        service.on("/slow", exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(() -> {
                now.decrementAndGet();
                FakeService.answer(exchange, 200, "{}");
            });
        });
        ApiClient client = service.client(3, witness);
        CompletableFuture<?>[] all = IntStream.range(0, 30)
                .mapToObj(i -> client.send(Call.get("/slow")))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void saysSoWhenNobodyAnswers() {
        ApiClient client = service.client(1, witness);
        service.close();
        CompletableFuture<Reply> reply = client.send(Call.get("/anything"));
        assertThat(reply)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(IOException.class);
        assertThat(retries).hasSize(4);
    }

    @Test
    void aRequestThatMustNotBeRepeatedIsNot() {
        ApiClient client = service.client(1, witness);
        service.close();
        CompletableFuture<Reply> reply =
                client.send(Call.post("/anything", Json.object()).once());
        assertThat(reply).failsWithin(Duration.ofSeconds(10));
        assertThat(retries).isEmpty();
    }

    @Test
    void asksTheNextInstanceWhenOneIsGone() {
        service.on("/there", exchange -> FakeService.answer(exchange, 200, "{}"));
        URI gone = URI.create("http://127.0.0.1:1");
        ApiClient client = new ApiClient(
                ApiClient.http(),
                Instances.of(List.of(gone, service.url())),
                "test",
                new InFlight(1),
                new Patience(2, Duration.ofMillis(1), Duration.ofMillis(1)),
                witness);
        assertThat(client.send(Call.get("/there")).join().status()).isEqualTo(200);
        assertThat(retries).containsExactly("ConnectException");
    }
}
