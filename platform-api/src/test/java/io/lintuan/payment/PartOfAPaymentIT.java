package io.lintuan.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tiers, cases and weights through the public API, with the provider's books at the end. */
@ExtendWith(PostgresExtension.class)
class PartOfAPaymentIT {
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
    void showsTheTiersAndGivesTheDifferenceBackWhenOneIsReached() {
        JsonNode deal = opened(
                Map.of("listPriceMinor", 4990, "tiers", List.of(Map.of("fromQuantity", 3, "unitPriceMinor", 3500))));
        JsonNode order = paid(deal, Map.of("quantity", 2));
        assertThat(offering(deal).get("nextTier").get("missing").asInt()).isEqualTo(1);
        assertThat(offering(deal).get("listPriceMinor").asLong()).isEqualTo(4990);
        JsonNode second = paid(deal, Map.of("quantity", 2));
        assertThat(second.get("amountMinor").asLong()).isEqualTo(2 * 3990);
        assertThat(offering(deal).get("unitPriceMinor").asLong()).isEqualTo(3500);
        assertThat(offering(deal).has("nextTier")).isFalse();

        shop.post("/api/deals/" + deal.get("dealId").asText() + "/cut-off", leader, Map.of());

        JsonNode settled = awaitSettled(order, 1);
        assertThat(settled.get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(settled.get("refunds").get(0).get("reason").asText()).isEqualTo("TIER_REACHED");
        assertThat(settled.get("lines").get(0).get("keptMinor").asLong()).isEqualTo(7_000);
        awaitSettled(second, 1);
        assertThat(shop.books().get("refundedMinor").asLong()).isEqualTo(2 * 980);
    }

    @Test
    void fillsACaseWithWhatSomebodyWouldAlsoTake() {
        JsonNode deal = opened(Map.of("caseSize", 4));
        JsonNode order = paid(deal, Map.of("quantity", 3, "tolerance", 3));
        assertThat(order.get("amountMinor").asLong()).isEqualTo(6 * 3990);

        shop.post("/api/deals/" + deal.get("dealId").asText() + "/cut-off", leader, Map.of());

        JsonNode settled = awaitSettled(order, 1);
        assertThat(settled.get("lines").get(0).get("keptPieces").asInt()).isEqualTo(4);
        assertThat(settled.get("refunds").get(0).get("reason").asText()).isEqualTo("CASE_NOT_FILLED");
    }

    @Test
    void settlesWhatWasWeighedAndRefundsTheRest() {
        JsonNode deal = opened(Map.of("weighedGrams", 2500));
        JsonNode order = paid(deal, Map.of("quantity", 2));
        String path = "/api/deals/" + deal.get("dealId").asText();
        shop.post(path + "/cut-off", leader, Map.of());
        Map<String, ?> weight = Map.of(
                "orderId", order.get("orderId").asText(),
                "offeringId", offering(deal).get("offeringId").asText(),
                "grams", 4000);
        Map<String, ?> weights = Map.of("weights", List.of(weight));
        HttpResponse<String> bySomebodyElse =
                shop.post(path + "/weights", shop.signIn("LEADER", "other " + UUID.randomUUID()), weights, "other-key");
        assertThat(bySomebodyElse.statusCode()).isEqualTo(403);

        shop.post(path + "/weights", leader, weights);

        JsonNode settled = awaitSettled(order, 1);
        assertThat(settled.get("lines").get(0).get("grams").asInt()).isEqualTo(4000);
        // 4 of 5 kg: 6,384 of 7,980.
        assertThat(settled.get("lines").get(0).get("keptMinor").asLong()).isEqualTo(6_384);
        assertThat(shop.books().get("refundedMinor").asLong()).isEqualTo(7_980 - 6_384);
    }

    @Test
    void changesAnOrderUntilTheCutOff() {
        JsonNode deal = opened(Map.of());
        JsonNode order = paid(deal, Map.of("quantity", 3));
        String path = "/api/orders/" + order.get("orderId").asText() + "/changes";
        Map<String, ?> smaller = Map.of("lines", List.of(line(deal, Map.of("quantity", 1))));

        JsonNode changed = shop.post(path, neighbor, smaller);

        assertThat(changed.get("lines").get(0).get("keptPieces").asInt()).isEqualTo(1);
        HttpResponse<String> more =
                shop.post(path, neighbor, Map.of("lines", List.of(line(deal, Map.of("quantity", 2)))), "more");
        assertThat(more.statusCode()).isEqualTo(409);
        assertThat(more.body()).contains("order-only-shrinks");
        JsonNode settled = awaitSettled(order, 1);
        assertThat(settled.get("status").asText()).isEqualTo("PAID_WAITING_GROUP");
        assertThat(shop.books().get("refundedMinor").asLong()).isEqualTo(2 * 3990);
    }

    @Test
    void refusesPricesThatMakeNoSense() {
        assertThat(refused(Map.of("listPriceMinor", 3000))).contains("offerings[0].listPriceMinor");
        assertThat(refused(Map.of("tiers", List.of(Map.of("fromQuantity", 3, "unitPriceMinor", 3990)))))
                .contains("offerings[0].tiers[0]");
        assertThat(refused(Map.of("caseSize", 1))).contains("caseSize");
    }

    private JsonNode awaitSettled(JsonNode order, int refunds) {
        await().atMost(PATIENCE).until(() -> {
            JsonNode all = shop.order(neighbor, order).path("refunds");
            return all.size() == refunds && all.get(0).path("status").asText().equals("SETTLED");
        });
        return shop.order(neighbor, order);
    }

    private JsonNode paid(JsonNode deal, Map<String, ?> amount) {
        JsonNode order = shop.post(
                "/api/deals/" + deal.get("dealId").asText() + "/orders",
                neighbor,
                Map.of("lines", List.of(line(deal, amount))));
        shop.confirm(shop.pay(neighbor, order).get("paymentId").asText());
        await().atMost(PATIENCE)
                .until(() -> shop.order(neighbor, order).path("status").asText().equals("PAID_WAITING_GROUP"));
        return order;
    }

    private static Map<String, Object> line(JsonNode deal, Map<String, ?> amount) {
        Map<String, Object> line = new HashMap<>(amount);
        line.put("offeringId", deal.get("offerings").get(0).get("offeringId").asText());
        return line;
    }

    private JsonNode offering(JsonNode deal) {
        return shop.get("/api/deals/" + deal.get("dealId").asText(), leader)
                .get("offerings")
                .get(0);
    }

    private JsonNode opened(Map<String, ?> terms) {
        return shop.post("/api/deals", leader, deal(terms));
    }

    private String refused(Map<String, ?> terms) {
        HttpResponse<String> answer =
                shop.post("/api/deals", leader, deal(terms), UUID.randomUUID().toString());
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private Map<String, Object> deal(Map<String, ?> terms) {
        JsonNode community = shop.post(
                "/api/demo/communities",
                shop.signIn("DEMO", "tester"),
                Map.of("name", "阳光花园", "pickupPoint", Map.of("name", "Shop", "address", "No. 3", "hours", "16-19")));
        Map<String, Object> grapes = new HashMap<>(Map.of(
                "productId",
                "grapes",
                "title",
                "Grapes",
                "unit",
                "box",
                "unitPriceMinor",
                3990,
                "stock",
                1000,
                "perPersonLimit",
                1000));
        grapes.putAll(terms);
        return Map.of(
                "title", "Grapes",
                "communityId", community.get("communityId").asText(),
                "pickupPointId", community.get("pickupPointId").asText(),
                "minimumQuantity", 1,
                "cutOffAt", Instant.now().plusSeconds(7200).toString(),
                "commissionBasisPoints", 1000,
                "offerings", List.of(grapes));
    }
}
