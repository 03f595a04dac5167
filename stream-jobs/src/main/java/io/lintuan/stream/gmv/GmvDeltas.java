package io.lintuan.stream.gmv;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an event adds to buckets, one delta per bucket. An order is counted once, at the product of its first line, so
 * that orders summed over products are the orders there were. Pure.
 */
final class GmvDeltas {
    private GmvDeltas() {}

    /** The deltas by product; none for an event that moves no money. */
    static List<GmvDelta> of(DealEnvelope event) {
        return switch (event.type()) {
            case ORDER_PLACED -> deltas(event, event.occurredAt(), ofPlaced(event));
            case ORDER_PAID -> deltas(event, event.occurredAt(), ofPaid(event));
            case ORDER_REFUNDED ->
                event.orderRefunded().counted()
                        ? deltas(event, event.orderRefunded().paidAt(), ofRefunded(event.orderRefunded()))
                        : List.of();
            default -> List.of();
        };
    }

    /** What the event adds to its minute over everything, as one delta. */
    static Optional<GmvDelta> overAll(DealEnvelope event) {
        return of(event).stream()
                .reduce((left, right) ->
                        new GmvDelta(left.bucket(), left.added().plus(right.added())))
                .map(sum -> new GmvDelta(
                        Bucket.ofEverything(sum.bucket().minute()), sum.added().asOneEvent(event.recordedAt())));
    }

    private static Map<String, GmvTotals> ofPlaced(DealEnvelope event) {
        List<OrderLine> lines = event.orderPlaced().lines();
        if (lines.isEmpty()) {
            return Map.of("", GmvTotals.placed(event.orderPlaced().amountMinor(), 1));
        }
        Map<String, GmvTotals> byProduct = new LinkedHashMap<>();
        for (OrderLine line : lines) {
            int orders = byProduct.isEmpty() ? 1 : 0;
            byProduct.merge(line.productId(), GmvTotals.placed(line.amountMinor(), orders), GmvTotals::plus);
        }
        return byProduct;
    }

    private static Map<String, GmvTotals> ofPaid(DealEnvelope event) {
        List<OrderLine> lines = event.orderPaid().lines();
        if (lines.isEmpty()) {
            return Map.of("", GmvTotals.paid(event.orderPaid().amountMinor(), 1));
        }
        Map<String, GmvTotals> byProduct = new LinkedHashMap<>();
        for (OrderLine line : lines) {
            int orders = byProduct.isEmpty() ? 1 : 0;
            byProduct.merge(line.productId(), GmvTotals.paid(line.amountMinor(), orders), GmvTotals::plus);
        }
        return byProduct;
    }

    private static Map<String, GmvTotals> ofRefunded(OrderRefunded refunded) {
        if (refunded.lines() == null || refunded.lines().isEmpty()) {
            return Map.of("", GmvTotals.refunded(refunded.amountMinor()));
        }
        Map<String, GmvTotals> byProduct = new LinkedHashMap<>();
        for (RefundLine line : refunded.lines()) {
            byProduct.merge(line.productId(), GmvTotals.refunded(line.amountMinor()), GmvTotals::plus);
        }
        return byProduct;
    }

    private static List<GmvDelta> deltas(DealEnvelope event, Instant countedAt, Map<String, GmvTotals> byProduct) {
        Instant minute = Bucket.minuteOf(countedAt);
        List<GmvDelta> deltas = new ArrayList<>(byProduct.size());
        byProduct.forEach((product, added) -> deltas.add(new GmvDelta(
                new Bucket(event.communityId(), event.leaderId(), product, minute),
                added.asOneEvent(event.recordedAt()))));
        return deltas;
    }
}
