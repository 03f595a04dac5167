package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import io.lintuan.service.PaidOrders.PaidOrder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deal's own leader finds people by their names and hands out their goods; nobody else learns who ordered what. */
class LeaderOrdersIT {
    private static final String NEIGHBOR = "3号楼 李阿姨";

    private static Api api;
    private static DealFixture fixture;
    private static OpenDeal deal;

    @BeforeAll
    static void aPaidOrderAndOneThatIsNot() {
        api = new Api(RunningService.alone().address());
        fixture = new DealFixture(api);
        deal = fixture.anOpenDeal();
        new PaidOrders(RunningService.alone()).place(deal, NEIGHBOR);
        api.as(api.signIn("NEIGHBOR", "赵")).withKey().post(deal.joinPath(), deal.lines(3));
    }

    @Test
    void showsTheLeaderWhoOrderedWhat() {
        Reply reply = api.as(fixture.leader).get(deal.joinPath());

        JsonNode order = reply.json().path("orders").path(0);
        assertThat(order.path("buyerName").asText()).isEqualTo(NEIGHBOR);
        assertThat(order.path("lines")).hasSize(1);
        assertThat(order.path("lines").path(0).path("title").asText()).isEqualTo("葡萄");
        assertThat(order.path("lines").path(0).path("unit").asText()).isEqualTo("5斤");
        assertThat(order.path("lines").path(0).path("quantity").asInt()).isEqualTo(1);
        assertThat(reply.json().path("orders").path(1).path("quantity").asInt()).isEqualTo(3);
    }

    @Test
    void totalsOnlyWhatIsPaid() {
        JsonNode totals = api.as(fixture.leader).get(deal.joinPath()).json().path("totals");

        assertThat(totals).hasSize(1);
        assertThat(totals.path(0).path("title").asText()).isEqualTo("葡萄");
        assertThat(totals.path(0).path("paidQuantity").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"LEADER, not-your-deal", "NEIGHBOR, role-missing", "ANALYST, role-missing", "DEMO, role-missing"})
    void tellsNobodyElse(String role, String code) {
        Api other = api.as(api.signIn(role, "curious"));

        Reply orders = other.get(deal.joinPath());
        Reply pickup = other.withKey().post("/api/deals/" + deal.dealId() + "/pickups", "{\"code\":\"000000\"}");

        assertThat(orders.code()).isEqualTo(code);
        assertThat(pickup.status()).isIn(403, 404, 409);
        assertThat(orders.body() + pickup.body()).doesNotContain("李", "葡萄");
        assertThat(other.get("/api/deals/" + deal.dealId()).body()).doesNotContain("李", "\"paid\":");
        assertThat(other.get("/g/" + deal.shareToken()).body()).doesNotContain("李");
    }

    @Test
    void confirmsAPickupWithNameAndGoods() {
        OpenDeal small = fixture.anOpenDeal();
        PaidOrders orders = new PaidOrders(RunningService.alone());
        orders.place(small, "赵 1");
        PaidOrder second = orders.place(small, NEIGHBOR);
        Api leader = api.as(fixture.leader);
        leader.withKey().post("/api/deals/" + small.dealId() + "/cut-off", "{}");
        leader.withKey().post("/api/deals/" + small.dealId() + "/arrivals", "{}");
        String code = api.as(api.signIn("NEIGHBOR", NEIGHBOR))
                .get("/api/orders/" + second.orderId())
                .text("pickupCode");

        Reply reply = leader.withKey().post("/api/deals/" + small.dealId() + "/pickups", "{\"code\":\"" + code + "\"}");

        assertThat(reply.header("cache-control")).as("names are kept nowhere").isEqualTo("no-store");
        assertThat(reply.text("status")).isEqualTo("PICKED_UP");
        assertThat(reply.text("buyerName")).isEqualTo(NEIGHBOR);
        assertThat(reply.json().path("lines").path(0).path("title").asText()).isEqualTo("葡萄");
        assertThat(reply.json().path("lines").path(0).path("quantity").asInt()).isEqualTo(1);
        assertThat(reply.json().path("lines").path(0).path("offeringId").asText())
                .isEqualTo(small.offeringId());
    }
}
