package io.lintuan.workload.replay.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.workload.api.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Asks ClickHouse over its HTTP interface; every read is bounded by the community. */
public final class ClickHouseSource {
    private static final String ORDER_EVENTS = """
            SELECT event_type, uniqExact(event_id) AS events FROM order_facts FINAL
            WHERE community_id = '%s' AND startsWith(event_type, 'ORDER_') GROUP BY event_type""";
    private static final String FACTS = """
            SELECT uniqExactIf(order_id, event_type = 'ORDER_PLACED') AS orders,
                   sumIf(amount_minor, event_type = 'ORDER_PLACED') AS gross,
                   sumIf(amount_minor, event_type = 'ORDER_PAID') AS paid,
                   sumIf(amount_minor, event_type = 'ORDER_REFUNDED' AND counted) AS refunded,
                   paid - refunded AS net,
                   countIf(event_type = 'ORDER_PLACED')
                     - uniqExactIf((order_id, line_id), event_type = 'ORDER_PLACED') AS duplicated
            FROM order_facts FINAL WHERE community_id = '%s'""";
    private static final String MINUTES = """
            SELECT sum(orders) AS orders, sum(gross_minor) AS gross, sum(paid_minor) AS paid,
                   sum(refunded_minor) AS refunded, sum(net_minor) AS net
            FROM gmv_by_minute FINAL WHERE community_id = '%s'""";
    private static final String ORDER_IDS =
            "SELECT DISTINCT order_id FROM order_facts WHERE community_id = '%s' AND event_type = 'ORDER_PLACED'";

    private final HttpClient http;
    private final URI url;
    private final String communityId;

    public ClickHouseSource(HttpClient http, URI url, String communityId) {
        // The id goes into the statement's text, so it must be one.
        if (!communityId.matches("[0-9a-f-]{36}")) {
            throw new IllegalArgumentException("not a community id: " + communityId);
        }
        this.http = http;
        this.url = url;
        this.communityId = communityId;
    }

    public Map<String, Long> orderEvents() throws IOException, InterruptedException {
        Map<String, Long> events = new HashMap<>();
        for (JsonNode row : query(ORDER_EVENTS)) {
            events.put(row.path("event_type").asText(), row.path("events").asLong());
        }
        return events;
    }

    public ClickHouseFigures.Sums minutes() throws IOException, InterruptedException {
        return sums(query(MINUTES).path(0));
    }

    public ClickHouseFigures figures() throws IOException, InterruptedException {
        Set<String> orderIds = new HashSet<>();
        query(ORDER_IDS).forEach(row -> orderIds.add(row.path("order_id").asText()));
        JsonNode facts = query(FACTS).path(0);
        return new ClickHouseFigures(
                orderIds, sums(facts), minutes(), facts.path("duplicated").asLong(), orderEvents());
    }

    private static ClickHouseFigures.Sums sums(JsonNode row) {
        return new ClickHouseFigures.Sums(
                row.path("orders").asLong(),
                row.path("gross").asLong(),
                row.path("paid").asLong(),
                row.path("refunded").asLong(),
                row.path("net").asLong());
    }

    /** 64-bit numbers come as strings by default; {@code asLong} reads both forms. */
    private JsonNode query(String sql) throws IOException, InterruptedException {
        String parameters = "/?database=lintuan&query="
                + URLEncoder.encode(sql.formatted(communityId) + " FORMAT JSON", StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + parameters))
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("ClickHouse answered " + response.statusCode() + ": " + response.body());
        }
        return Json.MAPPER.readTree(response.body()).path("data");
    }
}
