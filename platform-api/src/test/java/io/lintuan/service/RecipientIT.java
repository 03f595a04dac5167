package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order for somebody else: the buyer and the leader know for whom, nobody else does. */
class RecipientIT {
    private static final String ANN = "3号楼 李安";

    private static Api api;
    private static DealFixture fixture;
    private OpenDeal deal;
    private Api ann;

    @BeforeAll
    static void start() {
        api = new Api(RunningService.alone().address());
        fixture = new DealFixture(api);
    }

    @BeforeEach
    void open() {
        deal = fixture.anOpenDeal();
        ann = api.as(api.signIn("NEIGHBOR", ANN));
    }

    @Test
    void isShownToTheBuyerOnTheOrderAndItsPages() {
        String order = joined("\" 张阿姨 \"");

        assertThat(ann.get("/api/orders/" + order).text("recipient"))
                .as("trimmed")
                .isEqualTo("张阿姨");
        assertThat(ann.asBrowser().get("/orders/" + order).body()).contains("为 张阿姨 代买");
        assertThat(ann.asBrowser().get("/orders").body()).contains("为 张阿姨 代买");
    }

    @Test
    void isTheNameThatTheLeaderCallsAtTheHandOver() {
        PaidOrders orders = new PaidOrders(RunningService.alone());
        String order = joined("\"张阿姨\"");
        orders.pay(deal, order, ANN);
        orders.place(deal, "赵 1");
        Api leader = api.as(fixture.leader);

        JsonNode listed = leader.get(deal.joinPath()).json().path("orders");
        assertThat(listed.path(0).path("recipient").asText()).isEqualTo("张阿姨");
        assertThat(listed.path(0).path("buyerName").asText()).isEqualTo(ANN);
        assertThat(listed.path(1).path("recipient").asText("")).isEmpty();

        leader.withKey().post("/api/deals/" + deal.dealId() + "/cut-off", "{}");
        leader.withKey().post("/api/deals/" + deal.dealId() + "/arrivals", "{}");
        String code = ann.get("/api/orders/" + order).text("pickupCode");
        Reply pickup = leader.withKey().post("/api/deals/" + deal.dealId() + "/pickups", "{\"code\":\"" + code + "\"}");
        assertThat(pickup.text("recipient")).isEqualTo("张阿姨");
        assertThat(pickup.text("buyerName")).isEqualTo(ANN);
    }

    @Test
    void isKeptFromEverybodyElseAndFromTheStreams() {
        String order = joined("\"Zhang Ayi\"");
        Api other = api.as(api.signIn("NEIGHBOR", "curious"));

        Reply strangers = other.get("/api/orders/" + order);
        assertThat(strangers.status()).isEqualTo(403);
        assertThat(strangers.body()).doesNotContain("Zhang");
        assertThat(other.get("/api/deals/" + deal.dealId()).body()).doesNotContain("Zhang");
        assertThat(other.get("/g/" + deal.shareToken()).body()).doesNotContain("Zhang");
        String events = "SELECT count(*) FROM outbox WHERE deal_id = '" + deal.dealId() + "'";
        StoredDeals stored = new StoredDeals(RunningService.alone().database());
        assertThat(stored.number(events + " AND event_type = 'ORDER_PLACED'")).isEqualTo(1);
        assertThat(stored.number(events + " AND convert_from(payload, 'UTF8') LIKE '%Zhang%'"))
                .isZero();
    }

    @Test
    void goesWithAnOrderThatIsChanged() {
        String order = joined("\"张阿姨\"");

        Reply changed = ann.withKey().post("/api/orders/" + order + "/changes", deal.lines(2));

        assertThat(changed.text("orderId")).isNotEqualTo(order);
        assertThat(changed.text("recipient")).isEqualTo("张阿姨");
        assertThat(ann.get("/api/orders/" + changed.text("orderId")).text("recipient"))
                .isEqualTo("张阿姨");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"", "\"   \"", "\"长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长\"", "\"a\\u0007b\"", "\"a\\nb\"",
                "\"\\u202eb\"", "7", "true", "[]", "{}"
            })
    void isRefusedWhenItIsNoName(String recipient) {
        Reply reply = ann.withKey().post(deal.joinPath(), body(recipient));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("field-invalid");
        assertThat(reply.text("field")).isEqualTo("recipient");
    }

    @Test
    void mayBeAsLongAsALongNameAndMayBeNull() {
        String longest = "名".repeat(40);
        assertThat(ann.get("/api/orders/" + joined("\"" + longest + "\"")).text("recipient"))
                .isEqualTo(longest);
        assertThat(ann.get("/api/orders/" + joined("null"))
                        .json()
                        .path("recipient")
                        .asText(""))
                .isEmpty();
    }

    @Test
    void isPartOfWhatAKeyStandsFor() {
        Api once = ann.withKey();
        Reply first = once.post(deal.joinPath(), body("\"张阿姨\""));

        assertThat(first.status()).isEqualTo(201);
        assertThat(once.post(deal.joinPath(), body("\"张阿姨\"")).body()).isEqualTo(first.body());
        Reply other = once.post(deal.joinPath(), body("\"钱叔\""));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    private String joined(String recipient) {
        Reply reply = ann.withKey().post(deal.joinPath(), body(recipient));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.text("orderId");
    }

    /** One piece for whomever this piece of JSON says. */
    private String body(String recipient) {
        String lines = deal.lines(1);
        return lines.substring(0, lines.length() - 1) + ",\"recipient\":" + recipient + "}";
    }
}
