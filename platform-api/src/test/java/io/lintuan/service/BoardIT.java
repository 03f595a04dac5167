package io.lintuan.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.contracts.provision.ClickHouseMigrations;
import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.service.DealFixture.OpenDeal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The analyst's board against a real broker and a real column store. */
@ExtendWith({PulsarExtension.class, ClickHouseExtension.class})
class BoardIT {
    private static RunningService service;
    private static Api api;
    private static PulsarClient client;
    private static Producer<byte[]> gmv;
    private static Producer<byte[]> signals;
    private static ClickHouseSpace store;
    private static OpenDeal deal;
    private static String analyst;

    @BeforeAll
    static void start(PulsarSpace pulsar, ClickHouseSpace clickHouse) throws PulsarClientException {
        store = clickHouse;
        new ClickHouseMigrations(clickHouse.httpUrl(), clickHouse.database()).apply();
        client = PulsarClient.builder().serviceUrl(pulsar.serviceUrl()).build();
        gmv = client.newProducer().topic(pulsar.topic("gmv-live")).create();
        signals = client.newProducer().topic(pulsar.topic("fraud-signals")).create();
        service = RunningService.withEngines(pulsar, clickHouse);
        api = new Api(service.address());
        deal = new DealFixture(api).anOpenDeal();
        analyst = api.signIn("ANALYST", "陈");
    }

    @AfterAll
    static void stop() throws PulsarClientException {
        service.close();
        client.close();
    }

    private static SseReading watch(String lastEventId) {
        return new SseReading(service.address(), analyst, lastEventId);
    }

    private static void say(Producer<byte[]> topic, String json) throws PulsarClientException {
        topic.send(json.getBytes(UTF_8));
    }

    private static String minute(int minute, long paidMinor) {
        return """
                {"type":"MINUTE_TOTALS","minuteTotals":{"minute":"2026-11-22T12:%02d:00Z","grossMinor":%d,"paidMinor":%d,
                "refundedMinor":0,"netMinor":%d,"orders":1,"paidOrders":1,"version":1}}""".formatted(minute, paidMinor, paidMinor, paidMinor);
    }

    private static void awaitText(SseReading reading, String text) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(reading.text()).contains(text));
    }

    @Test
    void showsFramesAsTheyComeAndResumesWhereTheReaderLeft() throws PulsarClientException {
        String last;
        try (SseReading reading = watch(null)) {
            awaitText(reading, "event: heartbeat");
            say(gmv, minute(1, 111));
            awaitText(reading, "\"paidMinor\":111");
            last = reading.lastId();
        }
        say(gmv, minute(2, 222));
        try (SseReading back = watch(last)) {
            awaitText(back, "\"paidMinor\":222");
            assertThat(back.text()).doesNotContain("\"paidMinor\":111");
        }
        try (SseReading newcomer = watch(null)) {
            awaitText(newcomer, "\"paidMinor\":222");
            assertThat(newcomer.text()).contains("\"paidMinor\":111");
        }
    }

    @Test
    void givesDealsAndSignalsTheirTitles() throws PulsarClientException {
        try (SseReading reading = watch(null)) {
            say(
                    gmv,
                    "{\"type\":\"DEAL_TOTALS\",\"dealTotals\":{\"dealId\":\"" + deal.dealId()
                            + "\",\"paidMinor\":7980,\"throughSequence\":3}}");
            awaitText(reading, "\"title\":\"葡萄\"");
            assertThat(reading.text()).contains("event: deal", "\"communityName\":\"阳光花园\"");
            say(signals, "{\"signalId\":\"s1\",\"ruleId\":\"buyer-velocity\",\"dealId\":\"" + deal.dealId() + "\"}");
            awaitText(reading, "\"dealTitle\":\"葡萄\"");
        }
    }

    @Test
    void survivesWhatItCannotRead() throws PulsarClientException {
        try (SseReading reading = watch(null)) {
            say(gmv, "not json");
            say(gmv, "{\"type\":\"SOMETHING_NEW\"}");
            say(gmv, "{\"type\":\"FINAL_UNTIL\",\"finalUntil\":{\"paidUntil\":\"2026-11-22T11:59:00Z\"}}");
            awaitText(reading, "event: final");
        }
        JsonNode gmvAnswer = api.as(analyst).get("/api/insight/gmv").json();
        assertThat(gmvAnswer.path("finalUntil").path("paidUntil").asText()).isEqualTo("2026-11-22T11:59:00Z");
    }

    @Test
    void isReadyWithItsEngines() {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(api.get("/health/readiness").status()).isEqualTo(200));
        assertThat(api.as(analyst).get("/health/readiness").body())
                .contains("\"degraded\":false", "\"connected\":true");
    }

    @Test
    void sumsHistoryFromTheNewestVersionOfEachRow() throws SQLException {
        insert("gmv_by_minute", "('c','l','p','2026-10-01 10:00:00',100,50,0,50,1,1,1)");
        insert("gmv_by_minute", "('c','l','p','2026-10-01 10:00:00',300,200,10,190,3,2,3)");
        insert("gmv_by_minute", "('c','l','q','2026-10-01 10:00:00',40,40,0,40,1,1,1)");
        insert("gmv_by_minute", "('c','l','p','2026-10-01 10:01:00',7,7,0,7,1,1,1)");
        String span = "from=2026-10-01T10:00:00Z&to=2026-10-01T10:02:00Z";
        JsonNode minutes =
                api.as(analyst).get("/api/insight/gmv?" + span).json().path("minutes");
        assertThat(minutes).hasSize(2);
        assertThat(minutes.get(0).path("minute").asText()).isEqualTo("2026-10-01T10:00:00Z");
        assertThat(minutes.get(0).path("grossMinor").asLong()).isEqualTo(340);
        assertThat(minutes.get(0).path("netMinor").asLong()).isEqualTo(230);
        JsonNode products = api.as(analyst)
                .get("/api/insight/breakdown?by=product&" + span)
                .json()
                .path("groups");
        assertThat(products.get(0).path("id").asText()).isEqualTo("p");
        assertThat(products.get(0).path("paidMinor").asLong()).isEqualTo(207);
    }

    @Test
    void ranksDealsAndCountsThem() throws SQLException {
        insert("gmv_by_deal", "('c','" + deal.dealId() + "','l',100,90,0,90,2,2,3,'2026-10-02 10:00:00.000',7)");
        insert(
                "deal_facts",
                "('e1','DEAL_OPENED','2026-10-02 09:00:00.000','2026-10-02 09:00:00.000','c','l','" + deal.dealId()
                        + "',1,1,'x',2,0,0,'2026-10-02 20:00:00.000',1)");
        String span = "from=2026-10-02T00:00:00Z&to=2026-10-03T00:00:00Z";
        JsonNode top =
                api.as(analyst).get("/api/insight/top-deals?" + span).json().path("deals");
        assertThat(top.get(0).path("title").asText()).isEqualTo("葡萄");
        assertThat(top.get(0).path("throughSequence").asLong()).isEqualTo(7);
        JsonNode counts = api.as(analyst).get("/api/insight/deals?" + span).json();
        assertThat(counts.path("opened").asLong()).isEqualTo(1);
    }

    @Test
    void showsSignalsWithTheirEvidence() throws SQLException {
        insert(
                "fraud_signals",
                "('s9','buyer-velocity',1,'c','l','" + deal.dealId()
                        + "','o','b',now64(3),now64(3),5,5,300,['e1','e2'],1)");
        JsonNode newest = api.as(analyst)
                .get("/api/insight/signals?limit=1")
                .json()
                .path("signals")
                .path(0);
        assertThat(newest.path("dealTitle").asText()).isEqualTo("葡萄");
        assertThat(newest.path("evidenceEventIds")).hasSize(2);
    }

    @Test
    void refusesQuestionsWithoutBounds() {
        Api signedIn = api.as(analyst);
        assertThat(signedIn.get("/api/insight/gmv?from=2020-01-01T00:00:00Z").code())
                .isEqualTo("field-invalid");
        assertThat(signedIn.get("/api/insight/gmv?from=yesterday").text("field"))
                .isEqualTo("from");
        assertThat(signedIn.get("/api/insight/breakdown?by=name").text("field")).isEqualTo("by");
        assertThat(signedIn.get("/api/insight/signals?limit=1000").text("field"))
                .isEqualTo("limit");
    }

    private static void insert(String table, String row) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + table + " VALUES " + row);
        }
    }
}
