package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody is lost: every page leads back to the place of who looks, keeps its address over a language, and says what is true now. */
class WaysAroundIT {
    private static Api api;
    private static DealFixture fixture;
    private static OpenDeal deal;

    @BeforeAll
    static void openADeal() {
        api = new Api(RunningService.alone().address());
        fixture = new DealFixture(api);
        deal = fixture.anOpenDeal();
    }

    private static Reply visit(String path) {
        return api.asBrowser().get(path);
    }

    @Test
    void changesTheLanguageAndKeepsTheRest() {
        assertThat(visit("/sign-in?role=LEADER&next=/leader").body())
                .containsPattern("href=\"/sign-in\\?role=LEADER&amp;next=/leader&amp;lang=en\" hreflang=\"en\"");
        assertThat(visit("/?lang=en").body()).contains("<title>Lintuan</title>", "href=\"/?lang=zh-CN\"");
    }

    @Test
    void leadsEverybodyToTheirOwnPlace() {
        assertThat(api.asBrowser().as(fixture.leader).get("/").body())
                .contains("class=\"brand\" href=\"/leader\"", "entrance--leader\" href=\"/leader\"")
                .contains("href=\"/sign-in?role=ANALYST&amp;next=/board\"");
        assertThat(api.asBrowser().as(api.signIn("NEIGHBOR", "赵")).get("/").body())
                .contains("class=\"brand\" href=\"/\"", "href=\"/orders\"");
        assertThat(api.asBrowser()
                        .as(fixture.leader)
                        .get("/leader/deals/" + deal.dealId())
                        .body())
                .contains("class=\"back\" href=\"/leader\"");
    }

    @Test
    void listsANeighborsOwnOrders() {
        String token = api.signIn("NEIGHBOR", "初来的人");
        assertThat(api.asBrowser().as(token).get("/orders").body()).contains("还没有订单");
        OpenDeal other = fixture.anOpenDeal();
        Reply order = api.as(token).withKey().post(other.joinPath(), other.lines(2));
        String id = order.text("orderId");

        assertThat(api.asBrowser().as(token).get("/orders").body())
                .contains("/orders/" + id, "葡萄 × 2", "¥79.80", "待付款", "订单号 " + id.substring(24));
        assertThat(api.asBrowser().as(token).get("/orders/" + id).body())
                .contains(id.substring(24), "href=\"/orders\"");
        assertThat(api.asBrowser()
                        .as(api.signIn("NEIGHBOR", "孙"))
                        .get("/orders")
                        .body())
                .doesNotContain(id);
        assertThat(api.asBrowser().as(fixture.leader).get("/orders").status()).isEqualTo(403);
        assertThat(visit("/orders").header("location")).isEqualTo("/sign-in?next=%2Forders&role=NEIGHBOR");
    }

    @Test
    void saysOfAClosedDealWhatIsTrue() {
        OpenDeal closed = fixture.anOpenDeal();
        String open = visit("/g/" + closed.shareToken()).body();
        assertThat(open).contains("剩 10 份", "<p class=\"hero__facts\" data-shown-in=\"!OPEN\" hidden>");
        api.as(fixture.leader).withKey().post("/api/deals/" + closed.dealId() + "/cut-off", "{}");

        assertThat(visit("/g/" + closed.shareToken()).body())
                .contains("<p class=\"hero__facts\" data-shown-in=\"OPEN\" hidden>", "这个团已经不能参加了。")
                .containsPattern("data-shown-in=\"OPEN\" hidden>放心参团")
                .doesNotContain("剩 10 份", "登录后参团");
        assertThat(api.asBrowser()
                        .as(fixture.leader)
                        .get("/leader/deals/" + closed.dealId())
                        .body())
                .containsPattern("data-island=\"share\"[^>]* data-shown-in=\"OPEN\" hidden")
                .contains("不能再参团了");
    }

    @Test
    void tellsThePersonTheirNameAndRole() {
        Reply session = api.as(fixture.leader).get("/api/session");
        assertThat(session.text("name")).isEqualTo("王姐");
        assertThat(session.text("role")).isEqualTo("LEADER");
        assertThat(session.header("cache-control")).isEqualTo("no-store");
        assertThat(api.get("/api/session").code()).isEqualTo("sign-in-required");
    }

    @Test
    void speaksChineseToWhoAsksForNoLanguage() {
        assertThat(api.get("/api/communities").text("detail")).isEqualTo("请先登录。");
        assertThat(api.with("Accept", "text/html")
                        .get("/problems/sign-in-required")
                        .body())
                .contains("<html lang=\"zh-CN\">");
    }
}
