package io.lintuan.stream;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.RefundLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same totals in one pass over all events, written without any of the job's code, so that both can be wrong only apart. */
final class Recount {
    private final Map<String, long[]> buckets = new HashMap<>();
    private final Set<String> signalled = new HashSet<>();
    private final Map<String, Long> points = new HashMap<>();

    Recount(List<DealEnvelope> events) {
        Map<String, DealEnvelope> distinct = new LinkedHashMap<>();
        events.forEach(event -> distinct.put(event.eventId(), event));
        distinct.values().forEach(this::count);
        signal(List.copyOf(distinct.values()));
    }

    /** {@code community leader product minute} to gross, paid, refunded, orders, paid orders. */
    Map<String, List<Long>> buckets() {
        Map<String, List<Long>> copy = new HashMap<>();
        buckets.forEach((key, sums) -> copy.put(key, Arrays.stream(sums).boxed().toList()));
        return copy;
    }

    Set<String> signalledOrders() {
        return signalled;
    }

    /** Points of every collected order. */
    Map<String, Long> points() {
        return points;
    }

    private void count(DealEnvelope event) {
        if (event.orderPlaced() != null) {
            boolean first = true;
            for (OrderLine line : event.orderPlaced().lines()) {
                add(event, line.productId(), event.occurredAt(), 0, line.amountMinor(), first ? 3 : -1);
                first = false;
            }
        }
        if (event.orderPaid() != null) {
            boolean first = true;
            for (OrderLine line : event.orderPaid().lines()) {
                add(event, line.productId(), event.occurredAt(), 1, line.amountMinor(), first ? 4 : -1);
                first = false;
            }
        }
        if (event.orderRefunded() != null && event.orderRefunded().counted()) {
            for (RefundLine line : event.orderRefunded().lines()) {
                add(event, line.productId(), event.orderRefunded().paidAt(), 2, line.amountMinor(), -1);
            }
        }
        if (event.orderPickedUp() != null) {
            points.put(event.orderPickedUp().orderId(), 18L);
        }
    }

    private void add(DealEnvelope event, String product, Instant at, int measure, long amount, int counter) {
        String minute = Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60).toString();
        long[] sums = buckets.computeIfAbsent(
                event.communityId() + " " + event.leaderId() + " " + product + " " + minute, key -> new long[5]);
        sums[measure] += amount;
        if (counter >= 0) {
            sums[counter]++;
        }
    }

    private void signal(List<DealEnvelope> events) {
        Map<String, List<DealEnvelope>> byBuyer = new HashMap<>();
        for (DealEnvelope event : events) {
            if (event.orderPlaced() != null) {
                byBuyer.computeIfAbsent(event.orderPlaced().buyer(), buyer -> new ArrayList<>())
                        .add(event);
            }
        }
        for (List<DealEnvelope> orders : byBuyer.values()) {
            orders.sort(Comparator.comparing(DealEnvelope::occurredAt)
                    .thenComparing(order -> order.orderPlaced().orderId()));
            for (int last = 4; last < orders.size(); last++) {
                Instant fifthLast = orders.get(last - 4).occurredAt();
                if (fifthLast.isAfter(orders.get(last).occurredAt().minusSeconds(300))) {
                    signalled.add(orders.get(last).orderPlaced().orderId());
                }
            }
        }
    }
}
