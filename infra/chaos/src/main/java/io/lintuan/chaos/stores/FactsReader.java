package io.lintuan.chaos.stores;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.chaos.evidence.Facts;
import io.lintuan.chaos.evidence.Sums;
import io.lintuan.workload.replay.evidence.ClickHouseHttp;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads ClickHouse as its readers do, with FINAL. */
public final class FactsReader {
    private static final String EVENTS = """
            SELECT deal_id, event_id, any(event_type) AS type, any(deal_sequence) AS number, any(order_id) AS order_id,
                   sum(amount_minor) AS amount
            FROM order_facts FINAL GROUP BY deal_id, event_id
            UNION ALL
            SELECT deal_id, event_id, event_type AS type, deal_sequence AS number, '' AS order_id, toInt64(0) AS amount
            FROM deal_facts FINAL""";
    private static final String MINUTES = """
            SELECT community_id, leader_id, product_id, toUnixTimestamp(minute) AS at, orders, paid_orders, gross_minor,
                   paid_minor, refunded_minor, net_minor
            FROM gmv_by_minute FINAL""";
    private static final String DEALS = """
            SELECT deal_id, orders, paid_orders, gross_minor, paid_minor, refunded_minor, net_minor, version
            FROM gmv_by_deal FINAL""";
    private static final String POINTS = "SELECT order_id, points FROM green_points FINAL";

    /** Rows of one key that differ, where FINAL would pick one and hide the other; equal ones are a replay's and harmless. */
    private static final String CONTRADICTING = """
            SELECT (SELECT count() FROM (
                      SELECT 1 FROM order_facts GROUP BY deal_id, event_id, line_id
                      HAVING uniqExact(event_type, order_id, product_id, quantity, amount_minor, counted, occurred_at) > 1))
                 + (SELECT count() FROM (
                      SELECT 1 FROM gmv_by_deal GROUP BY deal_id, version
                      HAVING uniqExact(orders, gross_minor, paid_minor, refunded_minor, net_minor) > 1)) AS contradicting""";

    private final ClickHouseHttp clickHouse;

    public FactsReader(ClickHouseHttp clickHouse) {
        this.clickHouse = clickHouse;
    }

    public Facts read() throws IOException, InterruptedException {
        return new Facts(
                rows(EVENTS, FactsReader::event),
                rows(MINUTES, FactsReader::minute),
                rows(DEALS, FactsReader::deal),
                rows(
                        POINTS,
                        row -> new Facts.Points(
                                row.path("order_id").asText(),
                                row.path("points").asLong())),
                rows(CONTRADICTING, row -> row.path("contradicting").asLong()).get(0));
    }

    private <T> List<T> rows(String sql, Function<JsonNode, T> row) throws IOException, InterruptedException {
        List<T> rows = new ArrayList<>();
        clickHouse.rows(sql).forEach(node -> rows.add(row.apply(node)));
        return rows;
    }

    private static Facts.Event event(JsonNode row) {
        return new Facts.Event(
                row.path("deal_id").asText(),
                row.path("event_id").asText(),
                row.path("type").asText(),
                row.path("number").asLong(),
                row.path("order_id").asText(),
                row.path("amount").asLong());
    }

    private static Facts.Minute minute(JsonNode row) {
        return new Facts.Minute(
                new Facts.Bucket(
                        row.path("community_id").asText(),
                        row.path("leader_id").asText(),
                        row.path("product_id").asText(),
                        Instant.ofEpochSecond(row.path("at").asLong())),
                sums(row));
    }

    private static Facts.Deal deal(JsonNode row) {
        return new Facts.Deal(
                row.path("deal_id").asText(), sums(row), row.path("version").asLong());
    }

    private static Sums sums(JsonNode row) {
        return new Sums(
                row.path("orders").asLong(),
                row.path("paid_orders").asLong(),
                row.path("gross_minor").asLong(),
                row.path("paid_minor").asLong(),
                row.path("refunded_minor").asLong(),
                row.path("net_minor").asLong());
    }
}
