package io.lintuan.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.postgres.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A refund that the provider would not carry out, and the two ways out of it. */
@ExtendWith(PostgresExtension.class)
class StuckRefundIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path state;

    private Shop shop;
    private String neighbor;
    private JsonNode order;
    private String paymentId;
    private String refundKey;

    @BeforeEach
    void getStuck(PostgresEndpoint database) throws Exception {
        shop = Shop.open(database, state);
        neighbor = shop.signIn("NEIGHBOR", "neighbor " + UUID.randomUUID());
        order = shop.join(neighbor, shop.openDeal(shop.signIn("LEADER", "leader"), 5));
        paymentId = shop.pay(neighbor, order).get("paymentId").asText();
        shop.confirm(paymentId);
        awaitStatus("PAID_WAITING_GROUP");
        shop.behave("{\"failRefunds\":true}");
        shop.post("/api/orders/" + orderId() + "/cancel", neighbor, Map.of());
        refundKey = "cancelled:" + orderId();
        awaitRefund("last_error IS NOT NULL");
        // Asked about a payment that it does not know, the provider says no, which is final.
        shop.behave("{}");
        sql("UPDATE refund SET payment_id = gen_random_uuid(), next_attempt_at = now() WHERE key = $1");
        awaitRefund("status = 'STUCK'");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void isCountedAndLeftAloneUntilAPersonFreesIt() {
        assertThat(shop.bean(Refunds.class)
                        .claim(10, Instant.now().plus(Duration.ofDays(1)), Duration.ZERO)
                        .block())
                .isEmpty();
        await().atMost(PATIENCE).until(() -> stuckGauge() == 1);
        sql("UPDATE refund SET payment_id = '" + paymentId + "' WHERE key = $1");

        JsonNode freed = shop.post("/api/refunds/retries", shop.signIn("ANALYST", "analyst"), Map.of());

        assertThat(freed.get("freed").asLong()).isEqualTo(1);
        awaitStatus("REFUNDED");
        await().atMost(PATIENCE).until(() -> stuckGauge() == 0);
        assertThat(shop.books().get("refunds").asLong()).isEqualTo(1);
    }

    /** A stuck refund raises an alert: the gauge, the health detail, and the list a person works from. */
    @Test
    void callsAPersonAndBlocksNoOther() {
        String analyst = shop.signIn("ANALYST", "analyst");
        await().atMost(PATIENCE).until(() -> alertGauge() == 1);
        JsonNode health = shop.get("/health", analyst).path("details").path("refunds");
        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.path("details").path("alert").asBoolean()).isTrue();
        assertThat(health.path("details").path("stuck").asLong()).isPositive();
        assertThat(shop.get("/health", neighbor).has("details")).isFalse();
        assertThat(shop.get("/api/refunds/waiting", analyst)).anySatisfy(waiting -> {
            assertThat(waiting.path("refundKey").asText()).isEqualTo(refundKey);
            assertThat(waiting.path("status").asText()).isEqualTo("STUCK");
            assertThat(waiting.path("lastError").asText()).contains("payment-unknown");
        });
        assertThat(shop.page("/refunds?lang=zh", analyst)).contains("卡住了", "¥39.90", "payment-unknown", orderId());
        assertThat(shop.page("/refunds?lang=en", analyst)).contains("Stuck: the provider says no", "stuck again");

        JsonNode other = shop.joinAndPay(neighbor, shop.openDeal(shop.signIn("LEADER", "other leader"), 5));
        await().atMost(PATIENCE)
                .until(() -> shop.order(neighbor, other).path("status").asText().startsWith("PAID"));
        shop.post("/api/orders/" + other.get("orderId").asText() + "/cancel", neighbor, Map.of());
        await().atMost(PATIENCE)
                .until(() -> shop.order(neighbor, other).path("status").asText().equals("REFUNDED"));
        awaitRefund("status = 'STUCK'");
        sql("UPDATE refund SET payment_id = '" + paymentId + "' WHERE key = $1");
        assertThat(shop.post("/refunds/retries", analyst, Map.of(), "unused").statusCode())
                .isEqualTo(303);
        awaitStatus("REFUNDED");
    }

    @Test
    void isSettledWhenTheProviderSaysSoAfterAll() throws Exception {
        String body = "{\"type\":\"refund.settled\",\"refundKey\":\"" + refundKey + "\",\"paymentId\":\"" + paymentId
                + "\",\"amountMinor\":3990,\"currency\":\"CNY\",\"settledAt\":\"" + Instant.now() + "\"}";
        long seconds = Instant.now().getEpochSecond();
        String signature = new Webhook(Shop.SECRET).sign("late", seconds, body);

        int status = shop.webhook(
                        Map.of(
                                "webhook-id",
                                "late",
                                "webhook-timestamp",
                                Long.toString(seconds),
                                "webhook-signature",
                                signature),
                        body.getBytes(StandardCharsets.UTF_8))
                .statusCode();

        assertThat(status).isEqualTo(204);
        awaitStatus("REFUNDED");
        awaitRefund("status = 'SETTLED'");
    }

    @Test
    void isFreedByNobodyWhoIsNotOfTheHouse() {
        assertThat(shop.post("/api/refunds/retries", neighbor, Map.of(), "k").statusCode())
                .isEqualTo(403);
        assertThat(shop.post("/api/refunds/retries", null, Map.of(), "k").statusCode())
                .isEqualTo(401);
        awaitRefund("status = 'STUCK'");
    }

    private double alertGauge() {
        return gauge("lintuan.refunds.alert");
    }

    private double stuckGauge() {
        return gauge("lintuan.refunds.stuck");
    }

    private double gauge(String name) {
        return shop.bean(MeterRegistry.class).get(name).gauge().value();
    }

    private void awaitStatus(String status) {
        await().atMost(PATIENCE)
                .until(() -> shop.order(neighbor, order).path("status").asText().equals(status));
    }

    private void awaitRefund(String condition) {
        await().atMost(PATIENCE)
                .until(() -> shop.bean(Sql.class)
                                .row(
                                        "SELECT count(*) FROM refund WHERE key = $1 AND " + condition,
                                        row -> row.get(0, Long.class),
                                        refundKey)
                                .block()
                        == 1);
    }

    private void sql(String update) {
        shop.bean(Sql.class).update(update, refundKey).block();
    }

    private String orderId() {
        return order.get("orderId").asText();
    }
}
