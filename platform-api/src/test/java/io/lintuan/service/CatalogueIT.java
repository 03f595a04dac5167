package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.catalogue.picture.Files;
import io.lintuan.service.Api.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A leader's products over the API: kept, changed and removed once each, seen by nobody else. */
class CatalogueIT {
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

    private static String product(String title) {
        return "{\"title\":\"" + title + "\",\"unit\":\"5斤\",\"priceMinor\":3990,\"floorPriceMinor\":3200,"
                + "\"category\":\"FRESH\",\"note\":\"带冰袋\"}";
    }

    private Reply add(String body) {
        return api.as(leader).withKey().post("/api/products", body);
    }

    private Reply put(String path, String body, String... headers) {
        Api put = api.as(leader).withKey().with("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            put = put.with(headers[i], headers[i + 1]);
        }
        return put.send("PUT", path, BodyPublishers.ofString(body));
    }

    private static List<String> titles(Reply reply) {
        List<String> titles = new ArrayList<>();
        reply.json()
                .path("products")
                .forEach(product -> titles.add(product.path("title").asText()));
        return titles;
    }

    @Test
    void keepsWhatTheLeaderSaid() {
        Reply added = add(product("葡萄"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("etag")).isEqualTo("\"1\"");
        Reply read = api.as(leader).get("/api/products/" + added.text("productId"));
        assertThat(read.json()).isEqualTo(added.json());
        assertThat(read.json().path("floorPriceMinor").asLong()).isEqualTo(3200);
        assertThat(read.text("category")).isEqualTo("FRESH");
        assertThat(api.as(leader)
                        .with("If-None-Match", "\"1\"")
                        .get("/api/products/" + added.text("productId"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void addsOnceHoweverOftenItIsAsked() {
        Api once = api.as(leader).withKey();
        List<String> ids = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> once.post("/api/products", product("桃")).text("productId"))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1).doesNotContain("");
        assertThat(titles(api.as(leader).get("/api/products"))).containsExactly("桃");
        Reply other = once.post("/api/products", product("梨"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(api.as(leader).post("/api/products", product("梨")).code()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void usesKeysOfItsOwn() {
        DealFixture fixture = new DealFixture(api);
        Api once = api.as(fixture.leader).withKey();
        assertThat(once.post("/api/products", product("李")).status()).isEqualTo(201);
        assertThat(once.post("/api/deals", fixture.body("李", 5)).status()).isEqualTo(201);
    }

    @Test
    void changesOnlyWhatTheLeaderSaw() {
        String path = "/api/products/" + add(product("葡萄")).text("productId");
        assertThat(put(path, product("葡萄 A"), "If-Match", "\"1\"").header("etag"))
                .isEqualTo("\"2\"");
        Reply late = put(path, product("葡萄 B"), "If-Match", "\"1\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("changed-meanwhile");
        assertThat(put(path, product("葡萄 C"), "If-Match", "nonsense").status()).isEqualTo(412);
        assertThat(put(path, product("葡萄 D")).text("title")).isEqualTo("葡萄 D");
    }

    @Test
    void repeatsAChangeWhoseAnswerWasLost() {
        String path = "/api/products/" + add(product("葡萄")).text("productId");
        String key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < 3; attempt++) {
            Reply changed = api.as(leader)
                    .with("Idempotency-Key", key)
                    .with("If-Match", "\"1\"")
                    .with("Content-Type", "application/json")
                    .send("PUT", path, BodyPublishers.ofString(product("李子")));
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        }
    }

    @Test
    void removesAProductAndNoDeal() {
        DealFixture fixture = new DealFixture(api);
        leader = fixture.leader;
        Reply added = add(product("葡萄"));
        DealFixture.OpenDeal deal = fixture.anOpenDeal();
        String path = "/api/products/" + added.text("productId");
        assertThat(put(path, product("换了名字")).status()).isEqualTo(200);
        Api once = api.as(leader).withKey();
        assertThat(once.send("DELETE", path, BodyPublishers.noBody()).status()).isEqualTo(204);
        assertThat(once.send("DELETE", path, BodyPublishers.noBody()).status()).isEqualTo(204);
        assertThat(api.as(leader).get(path).code()).isEqualTo("product-not-found");
        assertThat(api.as(leader)
                        .withKey()
                        .send("DELETE", path, BodyPublishers.noBody())
                        .code())
                .isEqualTo("product-not-found");
        assertThat(api.get("/api/g/" + deal.shareToken())
                        .json()
                        .at("/offerings/0/title")
                        .asText())
                .isEqualTo("葡萄");
    }

    @Test
    void showsNobodyElsesProducts() {
        String path = "/api/products/" + add(product("葡萄")).text("productId");
        leader = api.signIn("LEADER", "other " + UUID.randomUUID());
        assertThat(api.as(leader).get(path).status()).isEqualTo(404);
        assertThat(put(path, product("梨")).status()).isEqualTo(404);
        assertThat(titles(api.as(leader).get("/api/products"))).isEmpty();
        String neighbor = api.signIn("NEIGHBOR", "李阿姨");
        assertThat(api.as(neighbor).get("/api/products").code()).isEqualTo("role-missing");
        assertThat(api.get(path).code()).isEqualTo("sign-in-required");
    }

    @Test
    void pagesThroughAllOfThemNewestFirst() {
        for (int i = 0; i < 5; i++) {
            add(product("果 " + i));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Reply page = api.as(leader).get("/api/products?size=2" + after);
            seen.addAll(titles(page));
            JsonNode next = page.json().path("next");
            after = next.isMissingNode() ? "" : "&after=" + next.asText();
        } while (!after.isEmpty());
        assertThat(seen).containsExactly("果 4", "果 3", "果 2", "果 1", "果 0");
        assertThat(titles(api.as(leader).get("/api/products?title=%E6%9E%9C%203")))
                .containsExactly("果 3");
        assertThat(titles(api.as(leader).get("/api/products?title=%25"))).isEmpty();
        assertThat(api.as(leader).get("/api/products?after=nonsense").code()).isEqualTo("cursor-invalid");
        assertThat(api.as(leader).get("/api/products?size=201").code()).isEqualTo("field-invalid");
        assertThat(api.as(leader).get("/api/products?title=a%00").code()).isEqualTo("field-invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"priceMinor\":3990|\"priceMinor\":0",
                "\"priceMinor\":3990|\"priceMinor\":39.9",
                "\"floorPriceMinor\":3200|\"floorPriceMinor\":-1",
                "\"category\":\"FRESH\"|\"category\":\"a b\"",
                "\"unit\":\"5斤\"|\"unit\":\"\"",
                "\"note\":\"带冰袋\"|\"photos\":[\"../../etc/passwd\"]",
                "\"note\":\"带冰袋\"|\"photos\":[null]"
            })
    void refusesWhatIsNoProduct(String right, String wrong) {
        String body = product("葡萄");
        assertThat(body).contains(right);
        Reply reply = add(body.replace(right, wrong));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("field-invalid");
    }

    @Test
    void showsOnlyPhotosThatTheLeaderTook() {
        Reply photo = api.as(leader)
                .with("Content-Type", "image/jpeg")
                .send("POST", "/api/photos", BodyPublishers.ofByteArray(Files.jpeg(Files.twoColours(30, 20))));
        assertThat(photo.body()).contains("\"name\"");
        String body = product("葡萄").replace("}", ",\"photos\":[\"" + photo.text("name") + "\"]}");
        Reply added = add(body);
        assertThat(added.json().at("/photos/0").asText()).isEqualTo(photo.text("name"));
        leader = api.signIn("LEADER", "other " + UUID.randomUUID());
        Reply stolen = add(body);
        assertThat(stolen.status()).isEqualTo(422);
        assertThat(stolen.code()).isEqualTo("photo-unknown");
    }

    private static String photo(String leader, int width) {
        return api.as(leader)
                .with("Content-Type", "image/png")
                .send("POST", "/api/photos", BodyPublishers.ofByteArray(Files.png(Files.twoColours(width, 20))))
                .text("name");
    }

    private static String pageOfADeal(String leader, DealFixture fixture, String productId) {
        String body = fixture.body("有图", 5).replace("\"productId\":\"grape\"", "\"productId\":\"" + productId + "\"");
        Reply opened = api.as(leader).withKey().post("/api/deals", body);
        assertThat(opened.status()).isEqualTo(201);
        return api.asBrowser().get("/g/" + opened.text("shareToken")).body();
    }

    @Test
    void copiesThePhotoIntoADealAndLeavesItThere() {
        DealFixture fixture = new DealFixture(api);
        leader = fixture.leader;
        String first = photo(leader, 33);
        String body = product("有图").replace("}", ",\"photos\":[\"" + first + "\"]}");
        Reply added = add(body);
        String id = added.text("productId");
        String shown = "/photos/" + first + "/small.jpg";

        String page = pageOfADeal(leader, fixture, id);
        put("/api/products/" + id, body.replace(first, photo(leader, 44)));

        assertThat(page).contains(shown);
        assertThat(api.asBrowser().get("/c/" + fixture.communityId).body()).contains(shown);
        assertThat(pageOfADeal(leader, fixture, id)).doesNotContain(shown).contains("/small.jpg");
        assertThat(pageOfADeal(api.signIn("LEADER", "another one"), fixture, id))
                .doesNotContain("/small.jpg");
        assertThat(pageOfADeal(leader, fixture, "grape")).doesNotContain("/small.jpg");
        assertThat(api.asBrowser()
                        .as(leader)
                        .get("/leader/deals/new?product=" + id)
                        .body())
                .contains("&#34;productId&#34;:&#34;" + id);
        assertThat(api.asBrowser().as(leader).get("/leader/products").body())
                .contains("有图", "data-island=\"products\"");
    }
}
