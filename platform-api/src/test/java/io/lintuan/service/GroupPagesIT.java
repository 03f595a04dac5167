package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the first paint says of a group, before any script: teams, tiers, points, promises, refunds. */
class GroupPagesIT {
    private static Api api;
    private static DealFixture fixture;
    private static PaidOrders orders;

    @BeforeAll
    static void start() {
        api = new Api(RunningService.alone().address());
        fixture = new DealFixture(api);
        orders = new PaidOrders(RunningService.alone());
    }

    @Test
    void countsTeamsForWhoIsInNone() {
        OpenDeal deal = fixture.aGroupDeal("{\"team\":{\"size\":2,\"minutes\":90}}");
        orders.place(deal, "李");

        assertThat(visit(deal, ""))
                .contains("每 2 人一团", "已拼成 0 个团，1 个正在等人", "90 分钟内有效")
                .doesNotContain("份成团");
        assertThat(api.asBrowser().get("/c/" + fixture.communityId).body()).contains("每 2 人一团");
    }

    @Test
    void showsWhoWasInvitedTheTeamThatTheLinkNames() {
        OpenDeal deal = fixture.aGroupDeal("{\"team\":{\"size\":3,\"minutes\":1440}}");
        Api head = api.as(api.signIn("NEIGHBOR", "王小明"));
        String orderId = orders.place(deal, "王小明").orderId().toString();
        String team = head.get("/api/orders/" + orderId).text("teamId");

        assertThat(visit(deal, "?team=" + team))
                .contains("还差 2 人拼成", "王** 的团", "max=\"3\" value=\"1\"")
                .doesNotContain("小明");
        assertThat(visit(deal, "?team=" + UUID.randomUUID())).contains("每 3 人一团");
        assertThat(visit(deal, "?team=%27mangled")).contains("每 3 人一团");
        assertThat(head.asBrowser().get("/g/" + deal.shareToken()).body()).contains("还差 2 人拼成");
        assertThat(head.asBrowser().get("/orders/" + orderId).body())
                .contains("还差 2 人拼成", "&#34;shareUrl&#34;:", "&#34;teamId&#34;:&#34;" + team);
    }

    @Test
    void givesATeamByItsIdOfItsOwnDealOnly() {
        OpenDeal deal = fixture.aGroupDeal("{\"team\":{\"size\":3,\"minutes\":1440}}");
        Api head = api.as(api.signIn("NEIGHBOR", "王小明"));
        String team =
                head.get("/api/orders/" + orders.place(deal, "王小明").orderId()).text("teamId");

        JsonNode seen =
                api.get("/api/g/" + deal.shareToken() + "/teams/" + team).json();
        assertThat(seen.path("paid").asInt()).isEqualTo(1);
        assertThat(seen.path("headName").asText()).isEqualTo("王**");
        OpenDeal other = fixture.aGroupDeal("{\"team\":{\"size\":3,\"minutes\":1440}}");
        assertThat(api.get("/api/g/" + other.shareToken() + "/teams/" + team).code())
                .isEqualTo("team-unknown");
        assertThat(api.get("/api/g/nothing/teams/" + team).code()).isEqualTo("deal-not-found");
    }

    /** foodsoft #858: what becomes of a missed minimum is said before anybody joins. */
    @Test
    void saysThePromisesWhenTheMinimumIsMissed() {
        OpenDeal extending = fixture.aGroupDeal("{\"failurePolicy\":\"EXTEND_ONCE\",\"extendByMinutes\":2880}");
        assertThat(visit(extending, "")).contains("会延长一次（2 天）");
        api.as(fixture.leader).withKey().post("/api/deals/" + extending.dealId() + "/extend", "{}");
        assertThat(visit(extending, "")).contains("按约定延长了一次（原定 ").doesNotContain("会延长一次");

        OpenDeal lower = fixture.aGroupDeal(
                "{\"failurePolicy\":\"ACCEPT_LOWER_TIER\",\"minimumPeople\":5,\"capacity\":{\"orders\":8}}");
        orders.place(lower, "李");
        orders.place(lower, "李");
        assertThat(visit(lower, "")).contains("也照样成团", "份数够了，还差 4 位邻居", "1 位邻居已付，满 5 位成团", "最多接 8 单");
        JsonNode progress =
                api.get("/api/g/" + lower.shareToken() + "/progress").json();
        assertThat(progress.path("paidPeople").asInt()).isEqualTo(1);
        assertThat(progress.path("minimumPeople").asInt()).isEqualTo(5);
        assertThat(progress.path("cutOffAt").asText()).endsWith("Z");
    }

    @Test
    void listsTiersAndThePointsOfADeal() {
        String points = "{\"pickupPoints\":[{\"pickupPointId\":\"" + fixture.pickupPointId
                + "\",\"from\":\"2027-01-02T08:00:00Z\",\"to\":\"2027-01-02T11:00:00Z\"}]}";
        String body = fixture.groupBody(points)
                .replace("\"stock\"", "\"tiers\":[{\"fromQuantity\":2,\"unitPriceMinor\":3600}],\"stock\"");
        JsonNode opened =
                api.as(fixture.leader).withKey().post("/api/deals", body).json();
        OpenDeal deal = new OpenDeal(
                opened.path("dealId").asText(),
                opened.path("shareToken").asText(),
                opened.path("offerings").path(0).path("offeringId").asText());

        assertThat(visit(deal, ""))
                .contains("提货：1月2日 周六 16:00–19:00", "data-reached=\"false\"", "再有 2 份付款，大家都按 ¥36.00");
        orders.place(deal, "李");
        orders.place(deal, "赵");
        assertThat(visit(deal, ""))
                .contains("data-reached=\"true\"", "满 2 份 ¥36.00")
                .doesNotContain("份付款，大家都按");
    }

    @Test
    void saysThatADealWasCalledOffAndWhyMoneyGoesBack() {
        OpenDeal deal = fixture.anOpenDeal();
        String order = orders.place(deal, "李").orderId().toString();
        api.as(fixture.leader).withKey().post("/api/deals/" + deal.dealId() + "/cancel", "{}");

        assertThat(visit(deal, "")).contains("团长取消了这次团购").doesNotContain("没有成团");
        assertThat(api.as(api.signIn("NEIGHBOR", "李"))
                        .asBrowser()
                        .get("/orders/" + order)
                        .body())
                .contains("团长取消了这次团购。", "39.90");
    }

    @Test
    void tellsTheLeaderPointTeamAndWeightOfAnOrder() {
        String body = fixture.body("鱼", 9).replace("\"stock\"", "\"weighedGrams\":500,\"stock\"");
        JsonNode opened =
                api.as(fixture.leader).withKey().post("/api/deals", body).json();
        String dealId = opened.path("dealId").asText();
        String offering = opened.path("offerings").path(0).path("offeringId").asText();
        OpenDeal deal = new OpenDeal(dealId, opened.path("shareToken").asText(), offering);
        String order = orders.place(deal, "李").orderId().toString();
        orders.place(deal, "赵");
        Api leader = api.as(fixture.leader);
        leader.withKey().post("/api/deals/" + dealId + "/cut-off", "{}");
        leader.withKey()
                .post(
                        "/api/deals/" + dealId + "/weights",
                        "{\"weights\":[{\"orderId\":\"" + order + "\",\"offeringId\":\"" + offering
                                + "\",\"grams\":400}]}");

        JsonNode seen = leader.get("/api/deals/" + dealId + "/orders").json().path("orders");
        assertThat(seen.path(0).path("lines").path(0).path("grams").asInt()).isEqualTo(400);
        assertThat(seen.path(1).path("lines").path(0).has("grams")).isFalse();
        assertThat(seen.path(0).path("pickupPointId").asText()).isEqualTo(fixture.pickupPointId);
    }

    @Test
    void listsALeadersCouponsAndNobodyElses() {
        Api leader = api.as(fixture.leader);
        String coupon =
                "{\"title\":\"满 39 减 5\",\"amountOffMinor\":500,\"minimumMinor\":3900,\"issued\":50,\"perPerson\":1,"
                        + "\"validFrom\":\"2026-01-01T00:00:00Z\",\"validUntil\":\"2027-01-01T00:00:00Z\"}";
        assertThat(leader.with("Content-Type", "application/json")
                        .send("PUT", "/api/coupons/PAGES5OFF", BodyPublishers.ofString(coupon))
                        .status())
                .isEqualTo(200);

        assertThat(leader.asBrowser().get("/leader/coupons").body())
                .contains("PAGES5OFF", "满 39 减 5", "用了 0 / 50 张", "data-island=\"coupons\"");
        assertThat(api.as(api.signIn("LEADER", "别人"))
                        .asBrowser()
                        .get("/leader/coupons")
                        .body())
                .doesNotContain("PAGES5OFF");
        assertThat(leader.asBrowser().get("/leader").body()).contains("/leader/coupons");
    }

    @Test
    void sharesWhatIsTrueOfItsGroup() {
        OpenDeal teams = fixture.aGroupDeal("{\"team\":{\"size\":3,\"minutes\":1440}}");
        Api leader = api.as(fixture.leader).asBrowser();
        Reply page = leader.get("/leader/deals/" + teams.dealId());
        assertThat(page.body()).contains("3 人拼一团，没拼成自动退款", "开团时的约定");
        OpenDeal lower = fixture.aGroupDeal("{\"failurePolicy\":\"ACCEPT_LOWER_TIER\"}");
        assertThat(leader.get("/leader/deals/" + lower.dealId()).body()).doesNotContain("不成团自动退款");
    }

    private static String visit(OpenDeal deal, String query) {
        return api.asBrowser().get("/g/" + deal.shareToken() + query).body();
    }
}
