package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.service.Api.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leaders set up communities and pickup points of their own, and nobody else's. */
class OwnCommunityIT {
    private static final String POINT = """
            {"name":"王姐便利店","address":"3号楼底商","latitude":31.2304,"longitude":121.4737,
             "opening":[{"days":["SUNDAY","SATURDAY"],"from":"16:00","until":"19:00"}]}""";

    private static Api api;
    private String leader;

    @BeforeAll
    static void start() {
        api = new Api(RunningService.alone().address());
    }

    @BeforeEach
    void signIn() {
        leader = api.signIn("LEADER", "leader " + UUID.randomUUID());
    }

    private Reply add(String name) {
        return api.as(leader)
                .withKey()
                .post("/api/communities", "{\"name\":\"" + name + "\",\"pickupPoint\":" + POINT + "}");
    }

    private Reply put(String path, String body) {
        return api.as(leader)
                .withKey()
                .with("Content-Type", "application/json")
                .send("PUT", path, BodyPublishers.ofString(body));
    }

    private static String page(Reply community) {
        return api.asBrowser().get("/c/" + community.text("communityId")).body();
    }

    private static String pointPath(Reply community) {
        return "/api/communities/" + community.text("communityId") + "/pickup-points/"
                + community.json().at("/pickupPoints/0/pickupPointId").asText();
    }

    @Test
    void setsUpACommunityThatDealsCanUse() {
        Reply added = add("向阳里");
        assertThat(added.status()).isEqualTo(201);
        JsonNode point = added.json().at("/pickupPoints/0");
        assertThat(point.path("hours").asText()).isEqualTo("周六、周日 16:00–19:00");
        assertThat(point.at("/opening/0/days/0").asText()).isEqualTo("SATURDAY");
        assertThat(point.path("latitude").asDouble()).isEqualTo(31.2304);
        String deal = new DealFixture(api).body("葡萄", 10);
        String own = deal.replaceAll(
                        "\"communityId\":\"[^\"]+\"", "\"communityId\":\"" + added.text("communityId") + "\"")
                .replaceAll(
                        "\"pickupPointId\":\"[^\"]+\"",
                        "\"pickupPointId\":\"" + point.path("pickupPointId").asText() + "\"");
        assertThat(api.as(leader).withKey().post("/api/deals", own).status()).isEqualTo(201);
        assertThat(page(added))
                .contains("向阳里", "王姐便利店", "周六、周日 16:00–19:00", "葡萄", "怎么排序的")
                .contains("geo:31.2304,121.4737", "https://www.openstreetmap.org/?mlat=31.2304");
        assertThat(api.asBrowser()
                        .get("/c/" + added.text("communityId") + "?lang=en")
                        .body())
                .contains("Sat, Sun 16:00–19:00", "How is this ordered?");
    }

    @Test
    void changesItsNameAndPoints() {
        Reply added = add("旧名");
        String path = "/api/communities/" + added.text("communityId");
        assertThat(put(path, "{\"name\":\"新名\"}").header("etag")).isEqualTo("\"2\"");
        Reply more = api.as(leader).withKey().post(path + "/pickup-points", POINT.replace("王姐便利店", "门卫室"));
        assertThat(more.json().path("pickupPoints")).hasSize(2);
        Reply changed = put(pointPath(added), "{\"name\":\"门卫\",\"address\":\"东门\",\"hours\":\"每天下午\"}");
        assertThat(changed.body()).contains("每天下午").contains("\"version\":4");
        assertThat(page(added)).contains("新名", "每天下午", "东门");
        Reply late = api.as(leader)
                .withKey()
                .with("If-Match", "\"1\"")
                .with("Content-Type", "application/json")
                .send("PUT", path, BodyPublishers.ofString("{\"name\":\"x\"}"));
        assertThat(late.code()).isEqualTo("changed-meanwhile");
    }

    @Test
    void closesAPointForNewDealsButNeverTheLast() {
        Reply added = add("关门");
        String closing = POINT.replaceFirst("\\{", "{\"closed\":true,");
        assertThat(put(pointPath(added), closing).code()).isEqualTo("last-pickup-point");
        api.as(leader)
                .withKey()
                .post(
                        "/api/communities/" + added.text("communityId") + "/pickup-points",
                        POINT.replace("王姐便利店", "门卫室"));
        assertThat(put(pointPath(added), closing).status()).isEqualTo(200);
        assertThat(page(added)).contains("门卫室").doesNotContain("王姐便利店");
        String deal = new DealFixture(api).body("葡萄", 10);
        String own = deal.replaceAll(
                        "\"communityId\":\"[^\"]+\"", "\"communityId\":\"" + added.text("communityId") + "\"")
                .replaceAll(
                        "\"pickupPointId\":\"[^\"]+\"",
                        "\"pickupPointId\":\""
                                + added.json()
                                        .at("/pickupPoints/0/pickupPointId")
                                        .asText() + "\"");
        assertThat(api.as(leader).withKey().post("/api/deals", own).code()).isEqualTo("pickup-point-unknown");
    }

    @Test
    void belongsToWhoSetItUp() {
        Reply added = add("我的");
        String others = "/api/communities/" + new DealFixture(api).communityId;
        assertThat(put(others, "{\"name\":\"x\"}").code()).isEqualTo("not-your-community");
        leader = api.signIn("LEADER", "other " + UUID.randomUUID());
        assertThat(put("/api/communities/" + added.text("communityId"), "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(put(pointPath(added), POINT).code()).isEqualTo("not-your-community");
        assertThat(put("/api/communities/" + UUID.randomUUID(), "{\"name\":\"x\"}")
                        .code())
                .isEqualTo("community-unknown");
        assertThat(api.as(leader).get("/api/communities/own").json()).isEmpty();
        assertThat(api.as(api.signIn("NEIGHBOR", "李"))
                        .withKey()
                        .post("/api/communities", "{}")
                        .code())
                .isEqualTo("role-missing");
    }

    @Test
    void addsOnceHoweverOftenItIsAskedAndNoMoreThanItMay() {
        Api once = api.as(leader).withKey();
        String body = "{\"name\":\"并发\",\"pickupPoint\":" + POINT + "}";
        IntStream.range(0, 6).parallel().forEach(i -> assertThat(
                        once.post("/api/communities", body).status())
                .isEqualTo(201));
        assertThat(api.as(leader).get("/api/communities/own").json()).hasSize(1);
        for (int i = 1; i < 20; i++) {
            assertThat(add("社区 " + i).status()).isEqualTo(201);
        }
        assertThat(add("多了").code()).isEqualTo("community-full");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"latitude\":31.2304|\"latitude\":91|pickupPoint.latitude",
                "\"latitude\":31.2304,|'\"closed\":false,'|pickupPoint.longitude",
                "\"from\":\"16:00\"|\"from\":\"19:00\"|pickupPoint.opening",
                "\"from\":\"16:00\"|\"from\":\"25:00\"|pickupPoint.opening[0].from",
                "[\"SUNDAY\",\"SATURDAY\"]|[]|pickupPoint.opening[0].days",
                "[\"SUNDAY\",\"SATURDAY\"]|[\"SOMEDAY\"]|pickupPoint.opening[0].days[0]",
                "\"name\":\"王姐便利店\"|\"name\":\"\"|pickupPoint.name"
            })
    void refusesWhatIsNoPoint(String right, String wrong, String field) {
        assertThat(POINT).contains(right);
        Reply reply = api.as(leader)
                .withKey()
                .post("/api/communities", "{\"name\":\"x\",\"pickupPoint\":" + POINT.replace(right, wrong) + "}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("field")).isEqualTo(field);
    }

    @Test
    void needsToKnowWhenItIsOpen() {
        Reply reply = api.as(leader)
                .withKey()
                .post("/api/communities", "{\"name\":\"x\",\"pickupPoint\":{\"name\":\"a\",\"address\":\"b\"}}");
        assertThat(reply.text("field")).isEqualTo("pickupPoint.hours");
    }
}
