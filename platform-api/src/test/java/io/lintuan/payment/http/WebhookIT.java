package io.lintuan.payment.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Ledger;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.payment.Shop;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The provider itself is kept out of it: these webhooks are made by whoever knows or does not know the secret. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookIT {
    private Shop shop;
    private String neighbor;
    private JsonNode deal;
    private JsonNode order;
    private JsonNode payment;

    @BeforeAll
    void open(PostgresEndpoint database, @TempDir Path state) throws Exception {
        shop = Shop.open(database, state);
        neighbor = shop.signIn("NEIGHBOR", "neighbor");
        deal = shop.openDeal(shop.signIn("LEADER", "leader"), 5);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void anUnpaidOrder() {
        order = shop.join(neighbor, deal);
        payment = shop.pay(neighbor, order);
    }

    @Test
    void creditsAPaymentThatIsSignedAndFresh() throws Exception {
        assertThat(send(signed("w:" + id(order), now(), paid(3990))).statusCode())
                .isEqualTo(204);
        assertThat(status()).isEqualTo("PAID_WAITING_GROUP");
    }

    @Test
    void refusesAForgedSignature() throws Exception {
        Delivery forged = new Delivery("w", now(), paid(3990), "v1," + "A".repeat(43) + "=");
        assertRefused(forged, 401, "webhook-signature-invalid");
        Delivery otherSecret = signedWith("whsec_b3RoZXItc2VjcmV0LW90aGVyLXNlY3JldA==", "w", now(), paid(3990));
        assertRefused(otherSecret, 401, "webhook-signature-invalid");
    }

    @Test
    void refusesWhatWasAlteredOnTheWay() throws Exception {
        Delivery honest = signed("w:" + id(order), now(), paid(1));
        assertRefused(
                new Delivery(honest.id(), honest.time(), paid(3990), honest.signature()),
                401,
                "webhook-signature-invalid");
        assertRefused(
                new Delivery("other", honest.time(), honest.body(), honest.signature()),
                401,
                "webhook-signature-invalid");
        assertRefused(
                new Delivery(honest.id(), honest.time() + 1, honest.body(), honest.signature()),
                401,
                "webhook-signature-invalid");
    }

    @Test
    void refusesAWebhookWithoutItsHeaders() {
        HttpResponse<String> response = shop.webhook(Map.of(), paid(3990).getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("webhook-signature-invalid");
    }

    @Test
    void refusesWhatIsStaleOrFromTheFuture() throws Exception {
        assertRefused(signed("w:" + id(order), now() - 301, paid(3990)), 401, "webhook-stale");
        assertRefused(signed("w:" + id(order), now() + 310, paid(3990)), 401, "webhook-stale");
    }

    @Test
    void takesAReplayWithoutEffect() throws Exception {
        Delivery delivery = signed("w:" + id(order), now(), paid(3990));
        assertThat(send(delivery).statusCode()).isEqualTo(204);
        assertThat(send(delivery).statusCode()).isEqualTo(204);
        assertThat(send(signed("another id", now(), paid(3990))).statusCode()).isEqualTo(401);
        assertThat(send(signed("another:" + id(order), now(), paid(3990))).statusCode())
                .isEqualTo(204);
        assertThat(escrowMinor(order)).isEqualTo(3990 - 399);
    }

    /** Splits are told already; payouts will listen. Until then they are acknowledged, or the provider would never stop. */
    @Test
    void acknowledgesWhatNobodyListensToYet() throws Exception {
        String split = "{\"type\":\"split.settled\",\"splitKey\":\"s1\",\"paymentId\":\"" + UUID.randomUUID()
                + "\",\"amountMinor\":100,\"currency\":\"CNY\",\"settledAt\":\"" + Instant.now() + "\"}";
        assertThat(send(signed("split:" + id(order), now(), split)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusesAUsedIdWithAnotherBody() throws Exception {
        assertThat(send(signed("w:" + id(order), now(), paid(3990))).statusCode())
                .isEqualTo(204);
        assertRefused(signed("w:" + id(order), now(), paid(3991)), 422, "idempotency-key-reused");
    }

    @Test
    void refusesAWrongAmountOrCurrency() throws Exception {
        assertRefused(signed("w:" + id(order), now(), paid(3989)), 422, "payment-amount-mismatch");
        assertRefused(
                signed("v:" + id(order), now(), paid(3990).replace("CNY", "USD")), 422, "payment-amount-mismatch");
        assertThat(status()).isEqualTo("PENDING_PAYMENT");
    }

    @Test
    void refusesPaymentsOrdersAndRefundsThatNobodyAskedFor() throws Exception {
        String unknownPayment = paid(3990)
                .replace(payment.get("paymentId").asText(), UUID.randomUUID().toString());
        assertRefused(signed("w:" + id(order), now(), unknownPayment), 404, "payment-unknown");
        String unknownOrder = paid(3990).replace(id(order), UUID.randomUUID().toString());
        assertRefused(signed("v:" + id(order), now(), unknownOrder), 404, "payment-unknown");
        String refund = """
                {"type":"refund.settled","refundKey":"refund:none","paymentId":"%s","amountMinor":1,"currency":"CNY",
                 "settledAt":"%s"}""".formatted(UUID.randomUUID(), Instant.now());
        assertRefused(signed("u:" + id(order), now(), refund), 404, "refund-unknown");
        assertThat(status()).isEqualTo("PENDING_PAYMENT");
    }

    @Test
    void refusesWhatIsNoJsonAndIgnoresWhatMeansNothingToUs() throws Exception {
        assertRefused(signed("w:" + id(order), now(), "{"), 400, "json-invalid");
        assertRefused(signed("w:" + id(order), now(), "{\"type\":\"payment.succeeded\"}"), 400, "field-invalid");
        assertThat(send(signed("w:" + id(order), now(), "{\"type\":\"payment.opened\"}"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void creditsEveryPaymentOnceOutOfShuffledRepeatedDeliveries() throws Exception {
        List<JsonNode> orders = new ArrayList<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            order = shop.join(neighbor, deal);
            payment = shop.pay(neighbor, order);
            orders.add(order);
            Delivery delivery = signed("w:" + id(order), now(), paid(3990));
            Delivery underAnotherId = signed("x:" + id(order), now(), paid(3990));
            deliveries.addAll(List.of(delivery, delivery, delivery, delivery, underAnotherId));
        }
        Collections.shuffle(deliveries, new Random(7));
        assertThat(deliveries.parallelStream().map(this::send).map(HttpResponse::statusCode))
                .hasSize(500)
                .allMatch(status -> status == 204 || status == 409);
        for (JsonNode each : orders) {
            assertThat(escrowMinor(each)).isEqualTo(3990 - 399);
        }
    }

    private record Delivery(String id, long time, String body, String signature) {}

    private void assertRefused(Delivery delivery, int status, String code) {
        HttpResponse<String> response = send(delivery);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("\"code\":\"" + code + "\"");
    }

    private HttpResponse<String> send(Delivery delivery) {
        return shop.webhook(
                Map.of(
                        "webhook-id", delivery.id(),
                        "webhook-timestamp", Long.toString(delivery.time()),
                        "webhook-signature", delivery.signature()),
                delivery.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Delivery signed(String id, long time, String body) throws Exception {
        return signedWith(Shop.SECRET, id, time, body);
    }

    private static Delivery signedWith(String secret, String id, long time, String body) throws Exception {
        return new Delivery(id, time, body, new Webhook(secret).sign(id, time, body));
    }

    private String paid(long amountMinor) {
        return """
                {"type":"payment.succeeded","paymentId":"%s","orderId":"%s","amountMinor":%d,"currency":"CNY","paidAt":"%s"}""".formatted(payment.get("paymentId").asText(), id(order), amountMinor, Instant.now());
    }

    private String status() {
        return shop.order(neighbor, order).get("status").asText();
    }

    private long escrowMinor(JsonNode of) {
        return shop.bean(Ledger.class)
                .balance(Accounts.escrow(UUID.fromString(id(of))), "CNY")
                .block();
    }

    private static String id(JsonNode order) {
        return order.get("orderId").asText();
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
