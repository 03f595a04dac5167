package io.lintuan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void keepsEveryConfirmedPaymentThroughAKill() throws Exception {
        try (Merchant merchant = new Merchant()) {
            int port = freePort();
            merchant.answers(number -> 500);
            Process first = start(port, merchant);
            List<UUID> payments =
                    IntStream.range(0, 40).mapToObj(n -> UUID.randomUUID()).toList();
            AtomicInteger confirmed = new AtomicInteger();
            payments.parallelStream().forEach(payment -> confirmed.addAndGet(pay(port, payment) ? 1 : 0));
            first.destroyForcibly().waitFor();
            assertThat(confirmed).hasValue(40);

            merchant.answers(number -> 204);
            merchant.deliveries().clear();
            Process second = start(port, merchant);
            assertThat(call(port, "GET", "/v1/books", "")).contains("\"payments\":40", "\"capturedMinor\":400");
            await().until(() -> merchant.deliveries().size() >= 40);
            assertThat(merchant.deliveries().stream().map(Merchant.Delivery::id).distinct())
                    .hasSize(40);
            second.destroy();
            assertThat(second.waitFor()).isEqualTo(143);
        }
    }

    private boolean pay(int port, UUID payment) {
        String body = """
                {"paymentId":"%s","orderId":"%s","amountMinor":10,"currency":"CNY","group":"a",
                 "returnUrl":"http://127.0.0.1/"}""".formatted(payment, UUID.randomUUID());
        return call(port, "POST", "/v1/payments", body).contains("checkoutUrl")
                && call(port, "POST", "/v1/payments/" + payment + "/confirm", "")
                        .contains("captured");
    }

    private Process start(int port, Merchant merchant) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder process =
                new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), SandboxPayment.class.getName());
        process.environment().put("LINTUAN_PAYMENT_PORT", Integer.toString(port));
        process.environment().put("LINTUAN_WEBHOOK_URL", merchant.url().toString());
        process.environment().put("LINTUAN_WEBHOOK_SECRET", "whsec_bGludHVhbi1zYW5kYm94LXNlY3JldC0wMTIzNDU2Nzg=");
        process.environment().put("LINTUAN_STATE", directory.toString());
        process.redirectErrorStream(true).redirectOutput(new File(directory.toFile(), "log"));
        Process started = process.start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call(port, "GET", "/health", "").contains("UP"));
        return started;
    }

    private String call(int port, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("content-type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
