package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.service.Api.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A leader prepares deals; time opens them. */
class DraftsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
    void keepsWhatIsUnfinishedAndSaysWhatIsMissing() {
        Reply draft = leader.withKey().post("/api/drafts", "{\"deal\":{\"title\":\"葡萄🍇\"}}");
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.text("status")).isEqualTo("DRAFT");
        assertThat(draft.json().path("deal").path("title").asText()).isEqualTo("葡萄🍇");
        assertThat(draft.json().path("mistake").path("code").asText()).isEqualTo("field-invalid");
        assertThat(draft.json().path("mistake").path("sentence").asText()).isNotBlank();
        assertThat(leader.get("/api/drafts").body()).contains(draft.text("draftId"));
    }

    @Test
    void addsOnceHoweverOftenItIsAsked() {
        Api once = leader.withKey();
        String body = "{\"deal\":" + fixture.body("一次", 10) + "}";
        Reply first = once.post("/api/drafts", body);
        assertThat(once.post("/api/drafts", body).text("draftId")).isEqualTo(first.text("draftId"));
        assertThat(once.post("/api/drafts", "{\"deal\":{}}").code()).isEqualTo("idempotency-key-reused");
        assertThat(leader.post("/api/drafts", body).code()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void losesNoChangeOfAnotherTab() {
        Reply draft = add("{\"deal\":{\"title\":\"a\"}}");
        String change = "{\"deal\":{\"title\":\"b\"},\"revision\":1}";
        Reply changed = put(draft, change);
        assertThat(changed.json().path("revision").asInt()).isEqualTo(2);
        assertThat(put(draft, change).json().path("revision").asInt()).isEqualTo(2);
        assertThat(put(draft, "{\"deal\":{\"title\":\"c\"},\"revision\":1}").code())
                .isEqualTo("draft-changed");
    }

    @Test
    void showsADraftToNobodyElse() {
        String path = "/api/drafts/" + add("{\"deal\":{}}").text("draftId");
        Api other = api.as(api.signIn("LEADER", "别人"));
        assertThat(other.get(path).code()).isEqualTo("draft-not-found");
        assertThat(other.withKey().post(path + "/open", "{}").code()).isEqualTo("draft-not-found");
        assertThat(other.get("/api/drafts").body()).doesNotContain(path.substring(12));
        assertThat(api.as(api.signIn("NEIGHBOR", "吴")).get(path).code()).isEqualTo("role-missing");
    }

    @Test
    void opensAtItsTimeAsTheDealWithTheDraftsId() {
        Instant opensAt = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        Reply draft = add("{\"deal\":" + fixture.body("定时团", 10) + ",\"openMinutes\":90,\"opensAt\":\"" + opensAt
                + "\",\"scheduled\":true}");
        assertThat(draft.text("status")).isEqualTo("SCHEDULED");
        String deal = "/api/deals/" + draft.text("draftId");
        assertThat(leader.get(deal).code()).isEqualTo("deal-not-found");

        await().atMost(PATIENCE).until(() -> leader.get(deal).status() == 200);
        assertThat(leader.get(deal).text("cutOffAt"))
                .isEqualTo(opensAt.plus(Duration.ofMinutes(90)).toString());
        await().atMost(PATIENCE).until(() -> get(draft).text("status").equals("OPENED"));
        assertThat(leader.get("/api/drafts").body()).doesNotContain(draft.text("draftId"));
        assertThat(put(draft, "{\"deal\":{},\"revision\":1}").code()).isEqualTo("draft-opened");
        assertThat(delete(draft).code()).isEqualTo("draft-opened");
    }

    @Test
    void plansNothingThatCouldNotBeOpened() {
        Instant later = Instant.now().plus(Duration.ofHours(1));
        String plan = ",\"scheduled\":true,\"opensAt\":\"" + later + "\"";
        Reply unfinished =
                leader.withKey().post("/api/drafts", "{\"deal\":{\"title\":\"a\"},\"openMinutes\":60" + plan + "}");
        assertThat(unfinished.code()).isEqualTo("field-invalid");
        assertThat(unfinished.text("field")).startsWith("deal.");
        String past = ",\"openMinutes\":60,\"scheduled\":true,\"opensAt\":\""
                + Instant.now().minusSeconds(60) + "\"";
        assertThat(leader.withKey()
                        .post("/api/drafts", "{\"deal\":" + fixture.body("a", 1) + past + "}")
                        .text("field"))
                .isEqualTo("opensAt");
        String closed = fixture.body("a", 1)
                .replaceAll("\"cutOffAt\":\"[^\"]+\"", "\"cutOffAt\":\"" + later.minusSeconds(60) + "\"");
        assertThat(leader.withKey()
                        .post("/api/drafts", "{\"deal\":" + closed + plan + "}")
                        .text("field"))
                .isEqualTo("deal.cutOffAt");
    }

    @Test
    void opensOnceHoweverOftenItIsPressed() {
        Reply draft = add("{\"deal\":" + fixture.body("现在开", 10) + "}");
        for (int press = 0; press < 3; press++) {
            Reply opened = leader.withKey().post(path(draft) + "/open", "{}");
            assertThat(opened.text("status")).isEqualTo("OPENED");
        }
        assertThat(leader.get("/api/deals/" + draft.text("draftId")).text("title"))
                .isEqualTo("现在开");
    }

    @Test
    void tellsTheLeaderWhyItCannotBeOpenedInsteadOfTryingForEver() {
        String nowhere = fixture.body("没有的社区", 10)
                .replace(fixture.communityId, UUID.randomUUID().toString());
        Instant soon = Instant.now().plusSeconds(1);
        Reply draft =
                add("{\"deal\":" + nowhere + ",\"openMinutes\":60,\"scheduled\":true,\"opensAt\":\"" + soon + "\"}");

        await().atMost(PATIENCE).until(() -> get(draft).text("status").equals("FAILED"));
        assertThat(get(draft).json().path("failure").path("code").asText()).isEqualTo("community-unknown");
        Reply mended = put(draft, "{\"deal\":" + fixture.body("改好了", 10) + ",\"revision\":1}");
        assertThat(mended.text("status")).isEqualTo("DRAFT");
        assertThat(leader.withKey().post(path(draft) + "/open", "{}").text("status"))
                .isEqualTo("OPENED");
    }

    @Test
    void throwsAwayAndForgets() {
        Reply draft = add("{\"deal\":{}}");
        assertThat(delete(draft).status()).isEqualTo(204);
        assertThat(delete(draft).status()).isEqualTo(204);
        assertThat(get(draft).code()).isEqualTo("draft-not-found");
    }

    @Test
    void repeatsADealOnTheSameWeekdayAndHour() {
        Instant cutOff = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        String body = fixture.body("每周一次", 10)
                .replaceAll("\"cutOffAt\":\"[^\"]+\"", "\"cutOffAt\":\"" + cutOff + "\"")
                .replace(
                        "\"perPersonLimit\":5",
                        "\"perPersonLimit\":5,\"listPriceMinor\":5900,\"returnCategory\":\"FRESH\"");
        String dealId = leader.withKey().post("/api/deals", body).text("dealId");
        Reply draft = leader.withKey().post("/api/deals/" + dealId + "/duplicate", "{}");
        assertThat(draft.status()).isEqualTo(201);
        JsonNode deal = draft.json().path("deal");
        assertThat(deal.path("cutOffAt").asText())
                .isEqualTo(cutOff.plus(Duration.ofDays(7)).toString());
        assertThat(deal.path("offerings").path(0).path("listPriceMinor").asInt())
                .isEqualTo(5900);
        assertThat(deal.path("offerings").path(0).path("returnCategory").asText())
                .isEqualTo("FRESH");
        assertThat(draft.json().has("mistake")).isFalse();
        assertThat(leader.withKey().post(path(draft) + "/open", "{}").text("status"))
                .isEqualTo("OPENED");
        assertThat(api.as(api.signIn("LEADER", "别人"))
                        .withKey()
                        .post("/api/deals/" + dealId + "/duplicate", "{}")
                        .code())
                .isEqualTo("not-your-deal");
    }

    @Test
    void warnsOfAPriceBelowItsFloorAndOpensAllTheSame() {
        String body =
                fixture.body("便宜", 10).replace("\"perPersonLimit\":5", "\"perPersonLimit\":5,\"floorPriceMinor\":4000");
        Reply opened = leader.withKey().post("/api/deals", body);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().path("warnings").path(0).path("code").asText()).isEqualTo("price-below-floor");
        assertThat(opened.json().path("warnings").path(0).path("field").asText())
                .isEqualTo("offerings[0].unitPriceMinor");
        assertThat(add("{\"deal\":" + body + "}").json().path("warnings")).hasSize(1);
    }

    @Test
    void sellsExcludedGoodsOnlyToWhomItWasSaid() {
        String body = fixture.body("鲜葡萄", 10)
                .replace("\"perPersonLimit\":5", "\"perPersonLimit\":5,\"returnCategory\":\"FRESH\"");
        JsonNode opened = leader.withKey().post("/api/deals", body).json();
        String join = "/api/deals/" + opened.path("dealId").asText() + "/orders";
        String line = "{\"lines\":[{\"offeringId\":\""
                + opened.path("offerings").path(0).path("offeringId").asText() + "\",\"quantity\":1}]";
        Api neighbor = api.as(api.signIn("NEIGHBOR", "赵"));
        assertThat(neighbor.withKey().post(join, line + "}").code()).isEqualTo("return-exclusion-unconfirmed");
        Reply joined = neighbor.withKey().post(join, line + ",\"returnExclusionConfirmed\":true}");
        assertThat(joined.status()).isEqualTo(201);
        StoredDeals stored = new StoredDeals(RunningService.alone().database());
        assertThat(stored.number("SELECT count(*) FROM orders WHERE return_exclusion_confirmed AND id = '"
                        + joined.text("orderId") + "'"))
                .isEqualTo(1);
        String odd = fixture.body("x", 1)
                .replace("\"perPersonLimit\":5", "\"perPersonLimit\":5,\"returnCategory\":\"MADE_UP\"");
        assertThat(leader.withKey().post("/api/deals", odd).text("field")).isEqualTo("offerings.returnCategory");
        assertThat(api.get("/api/return-categories").body()).contains("\"FRESH\"", "CPL 25");
    }

    private static Reply add(String body) {
        return leader.withKey().post("/api/drafts", body);
    }

    private static Reply get(Reply draft) {
        return leader.get(path(draft));
    }

    private static Reply put(Reply draft, String body) {
        return leader.withKey()
                .with("Content-Type", "application/json")
                .send("PUT", path(draft), BodyPublishers.ofString(body));
    }

    private static Reply delete(Reply draft) {
        return leader.send("DELETE", path(draft), BodyPublishers.noBody());
    }

    private static String path(Reply draft) {
        return "/api/drafts/" + draft.text("draftId");
    }
}
