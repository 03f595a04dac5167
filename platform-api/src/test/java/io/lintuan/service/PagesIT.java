package io.lintuan.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import io.lintuan.web.ProblemCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages say everything in their first bytes, in the visitor's language, with nothing inline and everything escaped. */
class PagesIT {
    private static final int PREVIEW_BYTES_MAX = 10_240;

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

    private static JsonNode props(String html, String island) throws JsonProcessingException {
        Matcher matcher = Pattern.compile("data-island=\"" + island + "\" data-props=\"([^\"]*)\"")
                .matcher(html);
        assertThat(matcher.find()).as(island).isTrue();
        String json = matcher.group(1)
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return new ObjectMapper().readTree(json);
    }

    @Test
    void previewsADealInItsFirstBytes() {
        String html = visit("/g/" + deal.shareToken()).body();
        byte[] bytes = html.getBytes(UTF_8);
        String first = new String(bytes, 0, Math.min(bytes.length, PREVIEW_BYTES_MAX), UTF_8);
        assertThat(first)
                .contains("property=\"og:title\" content=\"葡萄 ¥39.90 起\"")
                .containsPattern("property=\"og:description\" content=\"¥39.90 起 · 截单 [^\"]*王姐便利店[^\"]*阳光花园\"")
                .contains("property=\"og:url\"");
    }

    @Test
    void saysWhatHowMuchUntilWhenAndWhereWithoutScript() {
        assertThat(visit("/g/" + deal.shareToken()).body())
                .contains("<html lang=\"zh-CN\">", "阳光花园", "39.90", "截单：", "王姐便利店", "团长：王姐", "满 2 份成团")
                .contains("/sign-in?next=/g/" + deal.shareToken());
        assertThat(visit("/g/" + deal.shareToken() + "?lang=en").body())
                .contains("<html lang=\"en\">", "Order until", "Led by");
    }

    @Test
    void handsItsIslandsWhatTheyNeed() throws JsonProcessingException {
        String token = api.signIn("NEIGHBOR", "李阿姨");
        api.as(token).withKey().post(deal.joinPath(), deal.lines(1));
        String html = api.asBrowser().as(token).get("/g/" + deal.shareToken()).body();
        JsonNode join = props(html, "join");
        assertThat(join.path("deal").path("dealId").asText()).isEqualTo(deal.dealId());
        assertThat(join.path("viewer").path("role").asText()).isEqualTo("NEIGHBOR");
        assertThat(join.path("orders").path(0).path("status").asText()).isEqualTo("PENDING_PAYMENT");
        assertThat(join.path("now").asText()).endsWith("Z");
        JsonNode progress = props(html, "progress");
        assertThat(progress.path("minimumQuantity").asInt()).isEqualTo(2);
        assertThat(progress.path("heldQuantity").asInt()).isPositive();
        String orderId = join.path("orders").path(0).path("orderId").asText();
        String orderPage = api.asBrowser().as(token).get("/orders/" + orderId).body();
        assertThat(props(orderPage, "order").path("deal").path("title").asText())
                .isEqualTo("葡萄");
    }

    @Test
    void escapesWhatPeopleWrite() {
        OpenDeal hostile = fixture.anOpenDeal("<script>alert(1)</script>'\\\"&", 10);
        String html = visit("/g/" + hostile.shareToken()).body();
        assertThat(html).doesNotContain("<script>alert").contains("&lt;script&gt;");
        String desk = api.asBrowser()
                .as(fixture.leader)
                .get("/leader/deals/" + hostile.dealId())
                .body();
        assertThat(desk).doesNotContain("<script>alert");
    }

    @Test
    void showsTheLeaderTheConsoleAndWhatToShare() throws JsonProcessingException {
        Api leader = api.asBrowser().as(fixture.leader);
        assertThat(leader.get("/leader").body()).contains("/leader/deals/" + deal.dealId(), "佣金");
        assertThat(props(leader.get("/leader/deals/new").body(), "new-deal").path("communities"))
                .isNotEmpty();
        String html = leader.get("/leader/deals/" + deal.dealId()).body();
        JsonNode share = props(html, "share");
        assertThat(share.path("shareText").asText()).contains("【阳光花园】葡萄", "¥39.90", "/g/" + deal.shareToken());
        assertThat(share.path("qrUrl").asText()).isEqualTo("/g/" + deal.shareToken() + "/qr.svg");
        assertThat(props(html, "deal-desk").path("deal").path("dealId").asText())
                .isEqualTo(deal.dealId());
        Reply qr = api.get("/g/" + deal.shareToken() + "/qr.svg");
        assertThat(qr.header("content-type")).startsWith("image/svg+xml");
        assertThat(qr.body()).startsWith("<svg");
        assertThat(api.get("/g/anything-else/qr.svg").status()).isEqualTo(404);
    }

    @Test
    void listsAtTheEntranceWhatClosesSoonest() {
        for (int hours = 3; hours > 0; hours--) {
            fixture.closingIn(Duration.ofMinutes(70 + hours), "soon " + hours);
        }
        for (int i = 0; i < 12; i++) {
            fixture.closingIn(Duration.ofHours(4), "later");
        }
        OpenDeal closed = fixture.closingIn(Duration.ofMinutes(65), "closed");
        api.as(fixture.leader).withKey().post("/api/deals/" + closed.dealId() + "/cut-off", "{}");

        String html = visit("/").body();

        assertThat(html.split("class=\"deal-card\"", -1)).hasSize(13);
        assertThat(html)
                .containsSubsequence("soon 1", "soon 2", "soon 3", "later")
                .contains("阳光花园", "<progress", "已付 0 / 2 份", "截单：")
                .doesNotContain("closed", closed.shareToken());
    }

    @Test
    void signsOutWithAButtonThatNeedsNoScript() {
        String token = api.signIn("NEIGHBOR", "李阿姨");
        assertThat(api.asBrowser().with("Cookie", "lintuan=" + token).get("/").body())
                .contains("<form method=\"post\" action=\"/sign-out\">", "退出");
        assertThat(visit("/").body()).doesNotContain("/sign-out");

        Reply out = api.asBrowser()
                .with("Cookie", "lintuan=" + token)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Sec-Fetch-Site", "same-origin")
                .send("POST", "/sign-out", BodyPublishers.noBody());

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.header("location")).isEqualTo("/");
        assertThat(out.header("set-cookie")).startsWith("lintuan=;").contains("Max-Age=0", "HTTPOnly", "SameSite=Lax");
    }

    @Test
    void isKeptNowhereOnceSomebodyIsSignedIn() {
        assertThat(visit("/").header("cache-control")).isEqualTo("no-cache");
        String neighbor = api.signIn("NEIGHBOR", "李阿姨");
        assertThat(api.asBrowser().as(neighbor).get("/").header("cache-control"))
                .isEqualTo("no-store");
        assertThat(api.asBrowser().as(neighbor).get("/orders").header("cache-control"))
                .isEqualTo("no-store");
        assertThat(api.asBrowser().as(fixture.leader).get("/leader").header("cache-control"))
                .isEqualTo("no-store");
    }

    @Test
    void signsNobodyOutByALinkOrFromAnotherSite() {
        assertThat(api.get("/sign-out").status()).isEqualTo(405);
        Reply foreign = api.with("Sec-Fetch-Site", "cross-site").send("POST", "/sign-out", BodyPublishers.noBody());
        assertThat(foreign.code()).isEqualTo("cross-site-refused");
        assertThat(foreign.header("set-cookie")).isEmpty();
    }

    @Test
    void givesChatAppsAPicture() throws IOException {
        String html = visit("/g/" + deal.shareToken()).body();
        Matcher tag = Pattern.compile("property=\"og:image\" content=\"(https?://[^/]+)(/g/[^\"]+)\"")
                .matcher(html);
        assertThat(tag.find()).isTrue();
        assertThat(html)
                .contains("property=\"og:image:width\" content=\"1200\"")
                .contains("property=\"og:image:height\" content=\"630\"")
                .contains("property=\"og:image:alt\" content=\"葡萄 ¥39.90 起\"");

        URL address = RunningService.alone().address().resolve(tag.group(2)).toURL();
        BufferedImage picture = ImageIO.read(address);

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        Reply reply = api.get(tag.group(2));
        assertThat(reply.header("content-type")).isEqualTo("image/png");
        assertThat(reply.header("cache-control")).isEqualTo("public, max-age=300");
        assertThat(Integer.parseInt(reply.header("content-length"))).isLessThan(150_000);
        assertThat(api.get("/g/anything-else/card.png").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/problems", "/g/nothing"})
    void forbidsWhatIsInlineFramedOrSniffed(String path) {
        Reply reply = visit(path);
        assertThat(reply.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.body()).doesNotContain(" style=\"", " onclick=").doesNotContainPattern("<script>");
    }

    @Test
    void sendsStrangersToTheSignInAndBack() throws JsonProcessingException {
        Reply reply = visit("/leader");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("location")).isEqualTo("/sign-in?next=%2Fleader&role=LEADER");
        JsonNode signIn = props(visit(reply.header("location")).body(), "sign-in");
        assertThat(signIn.path("next").asText()).isEqualTo("/leader");
        assertThat(signIn.path("role").asText()).isEqualTo("LEADER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/%09/evil", "javascript:1"})
    void goesBackToOwnPagesOnly(String next) throws JsonProcessingException {
        String html = visit("/sign-in?next=" + URLEncoder.encode(next, UTF_8)).body();
        assertThat(props(html, "sign-in").path("next").isTextual()).isFalse();
    }

    @Test
    void remembersTheLanguageThatWasChosen() {
        Reply reply = visit("/?lang=en");
        assertThat(reply.header("set-cookie")).startsWith("lang=en");
        assertThat(api.asBrowser().with("Cookie", "lang=en").get("/").body()).contains("<html lang=\"en\">");
    }

    @Test
    void tellsAVisitorInWordsWhatIsNotThere() {
        Reply reply = visit("/g/nothing");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).contains("没有这个团购。", "deal-not-found");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void explainsEveryCodeAtItsAddress(ProblemCode code) {
        Reply reply = visit("/problems/" + code.wire());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains(code.wire(), "HTTP " + code.status());
    }

    @Test
    void doesNotExplainWhatIsNoCode() {
        assertThat(visit("/problems/nonsense").status()).isEqualTo(404);
        assertThat(api.get("/assets/..%2f..%2fpom.xml").status()).isEqualTo(404);
    }
}
