package io.lintuan.workload.replay.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Asks ClickHouse over its HTTP interface; every read is bounded by the community or by its days. */
public final class ClickHouseSource {
    public static final String DATABASE = "lintuan";

    private final ClickHouseHttp clickHouse;
    private final String communityId;

    public ClickHouseSource(HttpClient http, URI url, String database, String communityId) {
        // The id goes into the statement's text, so it must be one.
        if (!communityId.matches("[0-9a-f-]{36}")) {
            throw new IllegalArgumentException("not a community id: " + communityId);
        }
        this.clickHouse = new ClickHouseHttp(http, url, database);
        this.communityId = communityId;
    }

    /** Different events by type among the facts. */
    public Map<String, Long> orderEvents() throws IOException, InterruptedException {
        Map<String, Long> events = new HashMap<>();
        for (JsonNode row : query(ClickHouseQueries.ORDER_EVENTS)) {
            events.put(row.path("event_type").asText(), row.path("events").asLong());
        }
        return events;
    }

    /** All minutes together. */
    public Sums minutes() throws IOException, InterruptedException {
        return sums(one(ClickHouseQueries.MINUTES_TOGETHER));
    }

    /** What other communities sold, by minute of event time. */
    public Map<Instant, Sums> othersByMinute() throws IOException, InterruptedException {
        Map<Instant, Sums> minutes = new HashMap<>();
        for (JsonNode row : query(ClickHouseQueries.OTHERS_BY_MINUTE)) {
            minutes.put(Instant.ofEpochSecond(row.path("key").asLong()), sums(row));
        }
        return minutes;
    }

    public Map<String, Sums> deals() throws IOException, InterruptedException {
        Map<String, Sums> deals = new HashMap<>();
        for (JsonNode row : query(ClickHouseQueries.DEALS)) {
            deals.put(row.path("key").asText(), sums(row));
        }
        return deals;
    }

    /** Orders that earned points, and their points. */
    public GreenFigures green() throws IOException, InterruptedException {
        JsonNode row = one(ClickHouseQueries.GREEN);
        return new GreenFigures(
                row.path("orders").asLong(), row.path("together").asLong());
    }

    public ClickHouseFigures figures() throws IOException, InterruptedException {
        Set<String> orderIds = new HashSet<>();
        query(ClickHouseQueries.ORDER_IDS)
                .forEach(row -> orderIds.add(row.path("order_id").asText()));
        return new ClickHouseFigures(
                orderIds, sums(one(ClickHouseQueries.FACTS)), minutes(), deals(), green(), repeats(), orderEvents());
    }

    private ClickHouseFigures.Repeats repeats() throws IOException, InterruptedException {
        return new ClickHouseFigures.Repeats(
                one(ClickHouseQueries.SAID_TWICE).path("duplicated").asLong(),
                one(ClickHouseQueries.CONTRADICTING).path("contradicting").asLong(),
                one(ClickHouseQueries.WRITTEN_AGAIN).path("again").asLong());
    }

    private static Sums sums(JsonNode row) {
        return new Sums(
                row.path("orders").asLong(),
                row.path("gross").asLong(),
                row.path("paid").asLong(),
                row.path("refunded").asLong(),
                row.path("net").asLong());
    }

    private JsonNode one(String sql) throws IOException, InterruptedException {
        return query(sql).path(0);
    }

    private JsonNode query(String sql) throws IOException, InterruptedException {
        return clickHouse.rows(sql.formatted(communityId));
    }
}
