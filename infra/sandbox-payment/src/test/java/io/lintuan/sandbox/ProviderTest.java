package io.lintuan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderTest {
    private static final String SECRET = "whsec_bGludHVhbi1zYW5kYm94LXNlY3JldC0wMTIzNDU2Nzg=";

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID paymentId = UUID.randomUUID();
    private Merchant merchant;
    private Provider provider;

    @BeforeEach
    void start() throws Exception {
        merchant = new Merchant();
        provider = Provider.start(new Settings(0, merchant.url(), SECRET, directory), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        provider.close();
        merchant.close();
    }

    @Test
    void leadsABuyerFromTheCheckoutBackToTheMerchant() throws Exception {
        assertThat(post("/v1/payments", payment("1250")).body()).contains("/checkout/" + paymentId);
        HttpResponse<String> page = get("/checkout/" + paymentId + "?lang=en");
        assertThat(page.body())
                .contains("Pay now ¥12.50", "<html lang=\"en\">")
                .contains("href=\"http://127.0.0.1:9/orders/1?a=%22\">← Not now, back to the order");
        assertThat(page.headers().firstValue("content-security-policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
        HttpResponse<String> pressed =
                send("/v1/payments/" + paymentId + "/confirm", "", "application/x-www-form-urlencoded");
        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(pressed.headers().firstValue("location")).contains("http://127.0.0.1:9/orders/1?a=%22");
        assertThat(get("/checkout/" + paymentId).body()).contains("已支付");
        await().until(() -> merchant.deliveries().size() == 1);
        assertThat(get("/v1/books?group=a").body())
                .isEqualTo(
                        "{\"capturedMinor\":1250,\"refundedMinor\":0,\"payments\":1,\"refunds\":0,\"sharedMinor\":0}");
    }

    @Test
    void saysClearlyWhatIsWrongWithARequest() throws Exception {
        assertThat(post("/v1/payments", payment("0")).body()).contains("amount-invalid");
        assertThat(post("/v1/payments", payment("12.5")).body()).contains("json-invalid");
        assertThat(post("/v1/payments", payment("\"1250\"")).body()).contains("json-invalid");
        assertThat(post("/v1/payments", payment("1,\"surprise\":1")).body()).contains("json-invalid", "surprise");
        assertThat(post("/v1/payments", "{").statusCode()).isEqualTo(400);
        assertThat(post("/v1/payments", "x".repeat(20_000)).statusCode()).isEqualTo(413);
        assertThat(send("/v1/payments", "{}", "text/plain").statusCode()).isEqualTo(415);
        assertThat(post("/v1/payments/" + paymentId + "/confirm", "").statusCode())
                .isEqualTo(404);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/checkout/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test
    void failsWhenToldToAndOnlyForThatGroup() throws Exception {
        post("/v1/behaviour", "{\"group\":\"b\",\"failPayments\":true}");
        assertThat(post("/v1/payments", payment("1")).statusCode()).isEqualTo(200);
        post("/v1/behaviour", "{\"group\":\"a\",\"failPayments\":true,\"failRefunds\":true}");
        HttpResponse<String> failed = post("/v1/payments", payment("1"));
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("retry-after")).isPresent();
        String refund =
                "{\"refundKey\":\"r\",\"paymentId\":\"" + paymentId + "\",\"amountMinor\":1,\"currency\":\"CNY\"}";
        assertThat(post("/v1/refunds", refund).statusCode()).isEqualTo(503);
    }

    @Test
    void splitsTakesBackAndFinishesAndTellsTheMerchant() throws Exception {
        post("/v1/payments", payment("1000"));
        post("/v1/payments/" + paymentId + "/confirm", "");
        String split = """
                {"splitKey":"s1","paymentId":"%s","currency":"CNY",
                 "shares":[{"receiver":"supplier:1","amountMinor":600},{"receiver":"leader:1","amountMinor":100}]}""";
        String back =
                "{\"returnKey\":\"b1\",\"splitKey\":\"s1\",\"paymentId\":\"%s\",\"receiver\":\"leader:1\",\"amountMinor\":40}";
        assertThat(post("/v1/splits", split.formatted(paymentId)).statusCode()).isEqualTo(202);
        assertThat(post("/v1/split-returns", back.formatted(paymentId)).statusCode())
                .isEqualTo(202);
        assertThat(post("/v1/finishes", "{\"paymentId\":\"" + paymentId + "\"}").statusCode())
                .isEqualTo(202);
        await().until(() -> merchant.deliveries().size() == 4);
        assertThat(merchant.deliveries())
                .extracting(Merchant.Delivery::id)
                .contains("split:s1", "returned:b1", "finished:" + paymentId);
        assertThat(get("/v1/books").body()).contains("\"sharedMinor\":660");
        post("/v1/behaviour", "{\"group\":\"a\",\"failSplits\":true}");
        assertThat(post("/v1/splits", split.formatted(paymentId)).statusCode()).isEqualTo(503);
    }

    private String payment(String amountMinor) {
        return """
                {"paymentId":"%s","orderId":"%s","amountMinor":%s,"currency":"CNY","group":"a",
                 "returnUrl":"http://127.0.0.1:9/orders/1?a=%%22"}""".formatted(paymentId, new UUID(1, 2), amountMinor);
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return send(path, json, "application/json");
    }

    private HttpResponse<String> send(String path, String body, String contentType) throws Exception {
        return http.send(
                request(path)
                        .header("content-type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + provider.port() + path));
    }
}
