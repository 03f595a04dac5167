package io.lintuan.stream;

import io.lintuan.contracts.event.DealEnvelope;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the job wrote, in the words of {@link Recount}: each row's newest version. */
final class StoredRows {
    private final StoreReader store;

    StoredRows(StoreReader store) {
        this.store = store;
    }

    /** All that was written of orders, repeats too. */
    long facts() throws Exception {
        return Long.parseLong(store.rows("SELECT count() FROM order_facts").get(0));
    }

    Map<String, List<Long>> buckets() throws Exception {
        return store
                .rows("SELECT toUnixTimestamp(minute), gross_minor, paid_minor, refunded_minor, orders, paid_orders,"
                        + " community_id, leader_id, product_id FROM gmv_by_minute FINAL")
                .stream()
                .map(row -> row.split("\t", -1))
                .collect(Collectors.toMap(
                        row -> String.join(
                                " ",
                                row[6],
                                row[7],
                                row[8],
                                Instant.ofEpochSecond(Long.parseLong(row[0])).toString()),
                        row -> Arrays.stream(row, 1, 6).map(Long::valueOf).toList()));
    }

    Map<String, Long> points() throws Exception {
        return store.rows("SELECT order_id, points FROM green_points FINAL").stream()
                .map(row -> row.split("\t", -1))
                .collect(Collectors.toMap(row -> row[0], row -> Long.valueOf(row[1])));
    }

    Set<String> signalledOrders() throws Exception {
        return Set.copyOf(store.rows("SELECT order_id FROM fraud_signals FINAL"));
    }

    /** {@code event line} of every line that was ordered, sorted; one that is there twice is twice here. */
    List<String> orders() throws Exception {
        return store.rows("SELECT concat(event_id, ' ', line_id) AS line"
                + " FROM order_facts FINAL WHERE event_type = 'ORDER_PLACED' ORDER BY line");
    }

    static List<String> ordersOf(List<DealEnvelope> story) {
        return story.stream()
                .filter(event -> event.orderPlaced() != null)
                .flatMap(StoredRows::linesOf)
                // A story may order a product twice; lines of the product have ids of their own.
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> linesOf(DealEnvelope event) {
        return event.orderPlaced().lines().stream().map(line -> event.eventId() + " " + line.lineId());
    }
}
