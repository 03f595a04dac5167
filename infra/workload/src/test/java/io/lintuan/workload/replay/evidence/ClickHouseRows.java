package io.lintuan.workload.replay.evidence;

import io.lintuan.contracts.provision.ClickHouseMigrations;
import io.lintuan.local.junit.ClickHouseSpace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Rows as the stream job writes them, in the product's own tables. */
final class ClickHouseRows {
    static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ClickHouseSpace space;
    private final String community;

    ClickHouseRows(ClickHouseSpace space, String community) {
        this.space = space;
        this.community = community;
    }

    static void migrate(ClickHouseSpace space) throws IOException, InterruptedException {
        new ClickHouseMigrations(space.httpUrl(), space.database()).apply();
        // A merge in the middle of a test would fold what the test looks at.
        for (String table : new String[] {"order_facts", "gmv_by_deal", "gmv_by_minute", "green_points"}) {
            run(space, "SYSTEM STOP MERGES " + space.database() + "." + table);
        }
    }

    /** Sources look at this community. */
    ClickHouseSource source() {
        return new ClickHouseSource(HTTP, URI.create(space.httpUrl()), space.database(), community);
    }

    void fact(String eventId, String type, String orderId, long amountMinor) throws IOException, InterruptedException {
        run(
                space,
                "INSERT INTO order_facts (event_id, event_type, occurred_at, community_id, deal_id, order_id, line_id,"
                        + " amount_minor, counted, version) VALUES ('%s', '%s', '2026-01-01 08:00:00', '%s', 'd1', '%s', '%s/0', %d, true, 1)"
                                .formatted(eventId, type, community, orderId, orderId, amountMinor));
    }

    void deal(String dealId, long netMinor, long version) throws IOException, InterruptedException {
        run(
                space,
                "INSERT INTO gmv_by_deal (community_id, deal_id, gross_minor, paid_minor, refunded_minor, net_minor, orders, version)"
                        + " VALUES ('%s', '%s', 100, 100, 0, %d, 1, %d)"
                                .formatted(community, dealId, netMinor, version));
    }

    void minute(String product, long netMinor, long version) throws IOException, InterruptedException {
        run(
                space,
                "INSERT INTO gmv_by_minute (community_id, product_id, minute, gross_minor, paid_minor, refunded_minor, net_minor,"
                        + " orders, version) VALUES ('%s', '%s', '2026-01-01 08:00:00', 100, 100, 0, %d, 1, %d)"
                                .formatted(community, product, netMinor, version));
    }

    void green(String orderId, long points, long version) throws IOException, InterruptedException {
        run(
                space,
                "INSERT INTO green_points (community_id, deal_id, order_id, points, version) VALUES ('%s', 'd1', '%s', %d, %d)"
                        .formatted(community, orderId, points, version));
    }

    private static void run(ClickHouseSpace space, String sql) throws IOException, InterruptedException {
        URI address = URI.create(space.httpUrl() + "/?database=" + space.database());
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(sql + ": " + answer.body());
        }
    }
}
