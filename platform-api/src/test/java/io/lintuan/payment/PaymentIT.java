package io.lintuan.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Ledger;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.postgres.Sql;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PostgresExtension.class)
class PaymentIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path state;

    private Shop shop;
    private String leader;
    private String neighbor;

    @BeforeEach
    void open(PostgresEndpoint database) throws Exception {
        shop = Shop.open(database, state);
        leader = shop.signIn("LEADER", "leader " + UUID.randomUUID());
        neighbor = shop.signIn("NEIGHBOR", "neighbor " + UUID.randomUUID());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void takesAPaymentFromTheButtonToTheLedger() {
        JsonNode order = shop.joinAndPay(neighbor, shop.openDeal(leader, 5));
        awaitStatus(order, "PAID_WAITING_GROUP");
        assertThat(balance(Accounts.escrow(UUID.fromString(order.get("orderId").asText()))))
                .isEqualTo(3990 - 399);
    }

    @Test
    void givesEverybodyTheirMoneyBackWhenADealFails() {
        JsonNode deal = shop.openDeal(leader, 5);
        JsonNode first = shop.joinAndPay(neighbor, deal);
        JsonNode second = shop.joinAndPay(neighbor, deal);
        awaitStatus(first, "PAID_WAITING_GROUP");
        awaitStatus(second, "PAID_WAITING_GROUP");
        shop.post("/api/deals/" + deal.get("dealId").asText() + "/cut-off", leader, Map.of());
        awaitStatus(first, "REFUNDED");
        awaitStatus(second, "REFUNDED");
        assertThat(shop.books().get("refundedMinor").asLong()).isEqualTo(2 * 3990);
        assertThat(balance(Accounts.escrow(UUID.fromString(first.get("orderId").asText()))))
                .isZero();
        assertThat(balance(Accounts.REFUNDS_IN_FLIGHT)).isZero();
    }

    @Test
    void keepsAskingAProviderThatRefusesToRefund() {
        JsonNode deal = shop.openDeal(leader, 5);
        JsonNode order = shop.joinAndPay(neighbor, deal);
        awaitStatus(order, "PAID_WAITING_GROUP");
        shop.behave("{\"failRefunds\":true}");
        shop.post("/api/orders/" + order.get("orderId").asText() + "/cancel", neighbor, Map.of());
        await().atMost(PATIENCE)
                .until(() -> shop.bean(Sql.class)
                                .row(
                                        "SELECT attempts FROM refund WHERE last_error IS NOT NULL",
                                        row -> row.get(0, Integer.class))
                                .blockOptional()
                                .orElse(0)
                        >= 2);
        shop.behave("{}");
        awaitStatus(order, "REFUNDED");
        assertThat(shop.books().get("refunds").asLong()).isEqualTo(1);
    }

    @Test
    void answers503WhileTheProviderIsAwayAndTakesTheSameKeyLater() throws Exception {
        JsonNode order = shop.join(neighbor, shop.openDeal(leader, 5));
        String path = "/api/orders/" + order.get("orderId").asText() + "/payments";
        shop.stopProvider();
        HttpResponse<String> away = shop.post(path, neighbor, Map.of(), "my-payment");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("retry-after")).isPresent();
        assertThat(away.body()).contains("payment-unavailable");
        shop.startProvider(state);
        HttpResponse<String> back = shop.post(path, neighbor, Map.of(), "my-payment");
        assertThat(back.statusCode()).isEqualTo(201);
        assertThat(back.body()).contains("checkoutUrl");
    }

    @Test
    void creditsOnceWhenTheProviderRepeatsAndShuffles() {
        shop.behave("{\"duplicate\":true,\"reorder\":true}");
        JsonNode deal = shop.openDeal(leader, 5);
        JsonNode order = shop.joinAndPay(neighbor, deal);
        awaitStatus(order, "PAID_WAITING_GROUP");
        shop.behave("{}");
        shop.post("/api/orders/" + order.get("orderId").asText() + "/cancel", neighbor, Map.of());
        awaitStatus(order, "REFUNDED");
        assertThat(shop.books().get("refundedMinor").asLong()).isEqualTo(3990);
    }

    /** ruoyi-vue-pro #1152: both channels succeeded and the buyer was charged twice. Here the first one counts, the second goes back. */
    @Test
    void ruoyiVuePro1152GivesTheSecondOfTwoSuccessfulPaymentsBack() {
        JsonNode order = shop.join(neighbor, shop.openDeal(leader, 5));
        String first = shop.pay(neighbor, order).get("paymentId").asText();
        String second = shop.pay(neighbor, order).get("paymentId").asText();
        assertThat(second).isNotEqualTo(first);
        shop.behave("{\"duplicate\":true,\"reorder\":true}");
        shop.confirm(first);
        shop.confirm(second);

        await().atMost(PATIENCE).until(() -> shop.books().get("refundedMinor").asLong() == 3990);
        await().atMost(PATIENCE).until(() -> balance(Accounts.REFUNDS_IN_FLIGHT) == 0);
        awaitStatus(order, "PAID_WAITING_GROUP");
        assertThat(shop.books().get("capturedMinor").asLong()).isEqualTo(2 * 3990);
        assertThat(shop.books().get("refunds").asLong()).isEqualTo(1);
        assertThat(balance(Accounts.escrow(UUID.fromString(order.get("orderId").asText()))))
                .isEqualTo(3990 - 399);
    }

    private void awaitStatus(JsonNode order, String status) {
        await().atMost(PATIENCE)
                .until(() -> shop.order(neighbor, order).path("status").asText().equals(status));
    }

    private long balance(String account) {
        return shop.bean(Ledger.class).balance(account, "CNY").block();
    }
}
