package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request gets its code, its status and a problem document, and never a stack trace. */
class BadInputIT {
    private static Api api;
    private static DealFixture fixture;
    private static OpenDeal deal;
    private static String neighbor;

    @BeforeAll
    static void openADeal() {
        api = new Api(RunningService.alone().address());
        fixture = new DealFixture(api);
        deal = fixture.anOpenDeal();
        neighbor = api.signIn("NEIGHBOR", "李阿姨");
    }

    private static Reply join(String body) {
        return api.as(neighbor).withKey().post(deal.joinPath(), body);
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.body()).contains("\"code\":\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.header("content-type")).startsWith("application/problem+json");
        assertThat(reply.text("type")).endsWith("/problems/" + code);
        assertThat(reply.text("title")).isNotEmpty();
        assertThat(reply.text("detail")).isNotEmpty();
    }

    @Test
    void refusesAnUnknownDeal() {
        String path = "/api/deals/" + UUID.randomUUID() + "/orders";
        assertProblem(api.as(neighbor).withKey().post(path, deal.lines(1)), 404, "deal-not-found");
        assertProblem(api.as(neighbor).withKey().post("/api/deals/7/orders", deal.lines(1)), 404, "not-found");
        assertProblem(api.get("/api/g/no-such-token"), 404, "deal-not-found");
        assertProblem(api.get("/api/g/no-such-token/progress"), 404, "deal-not-found");
    }

    @Test
    void refusesAClosedDeal() {
        OpenDeal closed = fixture.anOpenDeal();
        Reply cutOff = api.as(fixture.leader).withKey().post("/api/deals/" + closed.dealId() + "/cut-off", "{}");
        assertThat(cutOff.status()).isEqualTo(200);
        Reply late = api.as(neighbor).withKey().post(closed.joinPath(), closed.lines(1));
        assertProblem(late, 409, "deal-not-open");
    }

    @Test
    void refusesASoldOutDeal() {
        OpenDeal small = fixture.anOpenDeal("桃", 2);
        String other = api.signIn("NEIGHBOR", "张伟");
        assertThat(api.as(other)
                        .withKey()
                        .post(small.joinPath(), small.lines(2))
                        .status())
                .isEqualTo(201);
        assertProblem(api.as(neighbor).withKey().post(small.joinPath(), small.lines(1)), 409, "sold-out");
    }

    @Test
    void refusesMoreThanOnePersonMayTake() {
        assertProblem(join(deal.lines(6)), 409, "over-limit");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "10001", "2147483648", "99999999999999999999", "1.5", "\"2\"", "null", "true", "[]"})
    void refusesAQuantityThatIsNone(String quantity) {
        Reply reply =
                join("{\"lines\":[{\"offeringId\":\"" + deal.offeringId() + "\",\"quantity\":" + quantity + "}]}");
        assertProblem(reply, 400, "field-invalid");
        assertThat(reply.text("field")).isEqualTo("lines[0].quantity");
    }

    @Test
    void refusesLinesThatAreNone() {
        assertThat(join("{\"lines\":[]}").text("field")).isEqualTo("lines");
        assertThat(join("{\"lines\":[null]}").code()).isEqualTo("field-invalid");
        assertThat(join("{}").text("field")).isEqualTo("lines");
        assertThat(join("{\"lines\":[{\"offeringId\":\"7\",\"quantity\":1}]}").text("field"))
                .isEqualTo("lines[0].offeringId");
    }

    @Test
    void refusesAnOfferingOfAnotherDeal() {
        OpenDeal other = fixture.anOpenDeal();
        assertProblem(join(other.lines(1)), 422, "offering-unknown");
    }

    @Test
    void asksForAKeyThatIsWellFormed() {
        Api signedIn = api.as(neighbor);
        assertProblem(signedIn.post(deal.joinPath(), deal.lines(1)), 400, "idempotency-key-missing");
        assertProblem(
                signedIn.with("Idempotency-Key", "two words").post(deal.joinPath(), deal.lines(1)),
                400,
                "idempotency-key-malformed");
        assertProblem(
                signedIn.with("Idempotency-Key", "x".repeat(101)).post(deal.joinPath(), deal.lines(1)),
                400,
                "idempotency-key-malformed");
        assertProblem(
                signedIn.withKey().withKey().post(deal.joinPath(), deal.lines(1)), 400, "idempotency-key-malformed");
    }

    @Test
    void answersAReusedKeyWithTheFirstAnswerAndAChangedRequestWithANo() {
        Api once = api.as(api.signIn("NEIGHBOR", "赵")).withKey();
        Reply first = once.post(deal.joinPath(), deal.lines(1));
        assertThat(first.status()).isEqualTo(201);
        assertThat(once.post(deal.joinPath(), deal.lines(1)).body()).isEqualTo(first.body());
        assertProblem(once.post(deal.joinPath(), deal.lines(2)), 422, "idempotency-key-reused");
        OpenDeal other = fixture.anOpenDeal();
        assertProblem(once.post(other.joinPath(), deal.lines(1)), 422, "idempotency-key-reused");
    }

    @Test
    void remembersARefusalWithItsKey() {
        Api once = api.as(neighbor).withKey();
        assertProblem(once.post(deal.joinPath(), deal.lines(7)), 409, "over-limit");
        assertProblem(once.post(deal.joinPath(), deal.lines(7)), 409, "over-limit");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertProblem(join(" ".repeat(70_000)), 413, "body-too-large");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertProblem(join("{\"lines\":"), 400, "json-invalid");
        assertProblem(join("lines=1"), 400, "json-invalid");
        assertProblem(join("[]"), 400, "json-invalid");
        assertProblem(join("null"), 400, "json-invalid");
        assertProblem(join(""), 400, "json-invalid");
        assertProblem(join(deal.lines(1) + "{}"), 400, "json-invalid");
        assertProblem(join("{\"lines\":[],\"lines\":[]}"), 400, "json-invalid");
        assertProblem(join("[".repeat(5_000)), 400, "json-invalid");
    }

    @Test
    void refusesFieldsItDoesNotKnow() {
        Reply reply = join(deal.lines(1).replace("{\"lines\"", "{\"price\":1,\"lines\""));
        assertProblem(reply, 400, "field-unknown");
        assertThat(reply.text("field")).isEqualTo("price");
        Reply inner = join(deal.lines(1).replace("\"quantity\"", "\"discount\":1,\"quantity\""));
        assertThat(inner.text("field")).isEqualTo("lines[0].discount");
    }

    @Test
    void refusesOtherTypesOfContentAndOtherMethods() {
        Api signedIn = api.as(neighbor).withKey();
        assertProblem(
                signedIn.with("Content-Type", "text/plain")
                        .send("POST", deal.joinPath(), BodyPublishers.ofString(deal.lines(1))),
                415,
                "content-type-unsupported");
        assertProblem(signedIn.send("DELETE", "/api/communities", BodyPublishers.noBody()), 405, "method-not-allowed");
        assertProblem(signedIn.get("/api/no-such-thing"), 404, "not-found");
    }

    @Test
    void refusesTextThatHidesSomething() {
        Reply reply = api.as(fixture.leader).withKey().post("/api/deals", fixture.body("a\\u0000b", 5));
        assertProblem(reply, 400, "field-invalid");
        Reply turned = api.as(fixture.leader).withKey().post("/api/deals", fixture.body("a\\u202Eb", 5));
        assertThat(turned.text("field")).isEqualTo("title");
    }

    @Test
    void refusesAStatedTimeFromWhoMayNotStateIt() {
        String body = deal.lines(1).replace("{\"lines\"", "{\"occurredAt\":\"2026-10-01T12:00:00Z\",\"lines\"");
        assertProblem(join(body), 400, "occurred-at-not-allowed");
    }

    @Test
    void refusesDealsOfOthersAndOrdersOfOthers() {
        String stranger = api.signIn("LEADER", "李姐");
        assertProblem(api.as(stranger).get("/api/deals/" + deal.dealId() + "/orders"), 403, "not-your-deal");
        assertProblem(
                api.as(stranger).withKey().post("/api/deals/" + deal.dealId() + "/cut-off", "{}"),
                403,
                "not-your-deal");
        String orderId = api.as(api.signIn("NEIGHBOR", "钱"))
                .withKey()
                .post(deal.joinPath(), deal.lines(1))
                .text("orderId");
        assertProblem(api.as(neighbor).get("/api/orders/" + orderId), 403, "not-your-order");
        assertProblem(
                api.as(neighbor).withKey().post("/api/orders/" + orderId + "/cancel", "{}"), 403, "not-your-order");
        assertProblem(api.as(neighbor).get("/api/orders/" + UUID.randomUUID()), 404, "order-not-found");
    }

    @Test
    void refusesCursorsAndSizesItDidNotGive() {
        Api leader = api.as(fixture.leader);
        String orders = "/api/deals/" + deal.dealId() + "/orders";
        assertProblem(leader.get(orders + "?after=nonsense"), 400, "cursor-invalid");
        assertProblem(leader.get(orders + "?size=0"), 400, "field-invalid");
        assertProblem(leader.get(orders + "?size=many"), 400, "field-invalid");
    }

    @Test
    void speaksTheCallersLanguage() {
        Reply chinese = api.with("Accept-Language", "zh-CN,zh;q=0.9").get("/api/communities");
        assertThat(chinese.text("detail")).isEqualTo("请先登录。");
    }
}
