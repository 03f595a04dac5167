package io.lintuan.chaos.evidence;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderRefunded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What events add to GMV, counted from them again: gross in the minute of placing, paid in that of paying, and a refund in
 * the minute of the payment that it takes back. An order counts once, at the product of its first line.
 */
public final class Recount {
    private Recount() {}

    private record Part(String productId, long amountMinor) {}

    public static Map<Facts.Bucket, Sums> ofMinutes(DealEnvelope event) {
        return switch (event.type()) {
            case ORDER_PLACED ->
                buckets(
                        event,
                        event.occurredAt(),
                        event.orderPlaced().lines().stream()
                                .map(line -> new Part(line.productId(), line.amountMinor()))
                                .toList(),
                        Sums::placed);
            case ORDER_PAID ->
                buckets(
                        event,
                        event.occurredAt(),
                        event.orderPaid().lines().stream()
                                .map(line -> new Part(line.productId(), line.amountMinor()))
                                .toList(),
                        Sums::paid);
            case ORDER_REFUNDED -> refunded(event, event.orderRefunded());
            default -> Map.of();
        };
    }

    /** All of the event's minutes together. */
    public static Sums of(DealEnvelope event) {
        return ofMinutes(event).values().stream().reduce(Sums.NOTHING, Sums::plus);
    }

    private static Map<Facts.Bucket, Sums> refunded(DealEnvelope event, OrderRefunded refund) {
        if (!refund.counted()) {
            return Map.of();
        }
        Stream<Part> lines = refund.lines().stream().map(line -> new Part(line.productId(), line.amountMinor()));
        return buckets(event, refund.paidAt(), lines.toList(), (orders, amountMinor) -> Sums.refunded(amountMinor));
    }

    private interface Amount {
        Sums of(long orders, long amountMinor);
    }

    private static Map<Facts.Bucket, Sums> buckets(DealEnvelope event, Instant at, List<Part> parts, Amount amount) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        Map<Facts.Bucket, Sums> sums = new HashMap<>();
        IntStream.range(0, parts.size()).forEach(i -> {
            Part part = parts.get(i);
            sums.merge(
                    new Facts.Bucket(event.communityId(), event.leaderId(), part.productId(), minute),
                    amount.of(i == 0 ? 1 : 0, part.amountMinor()),
                    Sums::plus);
        });
        return sums;
    }
}
