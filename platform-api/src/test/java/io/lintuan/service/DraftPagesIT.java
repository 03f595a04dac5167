package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.service.Api.Reply;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The leader's pages about what is not open yet, and what a neighbor is told about sending back. */
class DraftPagesIT {
    private static Api api;
    private static DealFixture fixture;
    private static Api leader;

    @BeforeAll
    static void start() {
        api = new Api(RunningService.alone().address());
        fixture = new DealFixture(api);
        leader = api.as(fixture.leader);
    }

    @Test
    void listsDraftsPlansAndTemplatesOnTheLeadersHome() {
        String later = Instant.now().plus(Duration.ofHours(1)).toString();
        add("{\"deal\":{}}");
        add("{\"deal\":" + fixture.body("下周的团", 5) + ",\"openMinutes\":60,\"scheduled\":true,\"opensAt\":\"" + later
                + "\"}");
        String template = add("{\"template\":true,\"deal\":" + fixture.body("每周模板", 5) + "}");
        Reply home = leader.asBrowser().get("/leader");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.body())
                .contains("还没写标题", "下周的团", "开团：", "每周模板", "/leader/drafts/" + template)
                .contains("data-status=\"SCHEDULED\"", "data-status=\"TEMPLATE\"");
    }

    @Test
    void beginsTheFormWithAnEarlierDealMovedAWeek() {
        String dealId = fixture.anOpenDeal("再来一次", 10).dealId();
        assertThat(leader.asBrowser().get("/leader").body()).contains("/leader/deals/new?from=" + dealId, "再开一次");
        Reply form = leader.asBrowser().get("/leader/deals/new?from=" + dealId);
        assertThat(form.body()).contains("&#34;start&#34;:{", "再来一次", "FRESH");
        Api other = api.as(api.signIn("LEADER", "别人")).asBrowser();
        assertThat(other.get("/leader/deals/new?from=" + dealId).status()).isEqualTo(403);
        assertThat(leader.asBrowser().get("/leader/deals/new").body()).doesNotContain("&#34;start&#34;:{");
    }

    @Test
    void showsADraftToItsLeaderOnly() {
        String template = add("{\"template\":true,\"deal\":" + fixture.body("模板", 5) + "}");
        String path = "/leader/drafts/" + template;
        assertThat(leader.asBrowser().get(path).body()).contains("data-island=\"cycle\"", "data-island=\"new-deal\"");
        assertThat(api.as(api.signIn("LEADER", "别人")).asBrowser().get(path).status())
                .isEqualTo(404);
    }

    @Test
    void leadsFromAnOpenedDraftToItsDeal() {
        String draft = add("{\"deal\":" + fixture.body("开了", 5) + "}");
        leader.withKey().post("/api/drafts/" + draft + "/open", "{}");
        assertThat(leader.asBrowser().get("/leader/drafts/" + draft).body())
                .contains("/leader/deals/" + draft)
                .doesNotContain("data-island=\"new-deal\"");
    }

    @Test
    void tellsNeighborsOnlyOfWhatCannotGoBack() {
        String fresh = fixture.body("鲜", 5)
                .replace("\"perPersonLimit\":5", "\"perPersonLimit\":5,\"returnCategory\":\"FRESH\"");
        JsonNode deal = leader.withKey().post("/api/deals", fresh).json();
        assertThat(api.asBrowser().get("/g/" + deal.path("shareToken").asText()).body())
                .contains("鲜活易腐")
                .doesNotContain("贬值");
        assertThat(api.asBrowser()
                        .get("/g/" + fixture.anOpenDeal().shareToken())
                        .body())
                .doesNotContain("鲜活易腐");
    }

    private static String add(String body) {
        return leader.withKey().post("/api/drafts", body).text("draftId");
    }
}
