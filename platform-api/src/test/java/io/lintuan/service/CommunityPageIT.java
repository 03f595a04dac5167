package io.lintuan.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.service.Api.Reply;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The home page of a community, for anybody. */
class CommunityPageIT {
    private static Api api;
    private static DealFixture fixture;

    @BeforeAll
    static void start() {
        api = new Api(RunningService.alone().address());
        fixture = new DealFixture(api);
    }

    private static String home() {
        return api.asBrowser().get("/c/" + fixture.communityId).body();
    }

    @Test
    void listsWhatIsOpenInThePublishedOrder() {
        fixture.closingIn(Duration.ofHours(50), "third");
        fixture.closingIn(Duration.ofHours(3), "second");
        DealFixture.OpenDeal nearest = fixture.closingIn(Duration.ofHours(9), "nearest");
        DealFixture.OpenDeal gone = fixture.closingIn(Duration.ofHours(9), "gone");
        new PaidOrders(RunningService.alone()).place(nearest, "付款的人");
        api.as(fixture.leader).withKey().post("/api/deals/" + gone.dealId() + "/cut-off", "{}");
        new DealFixture(api).closingIn(Duration.ofHours(1), "elsewhere");

        String html = home();

        assertThat(html)
                .containsSubsequence("nearest", "second", "third")
                .contains("怎么排序的", "24 小时内截单")
                .doesNotContain("gone", "elsewhere");
        assertThat(html.getBytes(UTF_8).length).isLessThan(30_000);
    }

    @Test
    void isTheSameForEverybody() {
        fixture.closingIn(Duration.ofHours(3), "one");
        fixture.closingIn(Duration.ofHours(4), "two");
        String signedIn = api.asBrowser()
                .as(api.signIn("NEIGHBOR", "李"))
                .get("/c/" + fixture.communityId)
                .body();
        assertThat(list(signedIn)).isEqualTo(list(home()));
    }

    private static String list(String html) {
        return html.substring(html.indexOf("class=\"deal-list\""), html.indexOf("id=\"points\""));
    }

    @Test
    void isReachedFromTheEntranceADealAndAnOrder() {
        DealFixture.OpenDeal deal = fixture.closingIn(Duration.ofMinutes(62), "reached");
        String link = "href=\"/c/" + fixture.communityId + "\"";
        assertThat(api.asBrowser().get("/").body()).contains(link);
        assertThat(api.asBrowser().get("/g/" + deal.shareToken()).body()).contains(link);
        String neighbor = api.signIn("NEIGHBOR", "李");
        String order =
                api.as(neighbor).withKey().post(deal.joinPath(), deal.lines(1)).text("orderId");
        assertThat(api.asBrowser().as(neighbor).get("/orders/" + order).body()).contains(link);
    }

    @Test
    void saysThatNothingIsOpenAndWhatIsNotThere() {
        String html =
                api.asBrowser().get("/c/" + new DealFixture(api).communityId).body();
        assertThat(html).contains("现在没有正在开的团", "王姐便利店");
        Reply nothing = api.asBrowser().get("/c/" + UUID.randomUUID());
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(api.asBrowser().get("/c/7").status()).isEqualTo(404);
    }
}
