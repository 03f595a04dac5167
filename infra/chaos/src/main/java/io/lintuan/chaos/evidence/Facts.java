package io.lintuan.chaos.evidence;

import java.time.Instant;
import java.util.List;

/**
 * ClickHouse as a reader with FINAL sees it; amounts in minor units.
 *
 * @param events events of orders and of deals, one each, however many lines they have
 * @param contradicting rows of one key that differ, of which FINAL shows one and hides the other
 */
public record Facts(
        List<Event> events, List<Minute> minutes, List<Deal> deals, List<Points> points, long contradicting) {
    public Facts {
        events = List.copyOf(events);
        minutes = List.copyOf(minutes);
        deals = List.copyOf(deals);
        points = List.copyOf(points);
    }

    /** An event; {@code amountMinor} over its lines, {@code orderId} empty for one of the deal itself. */
    public record Event(
            String dealId, String eventId, String type, long dealSequence, String orderId, long amountMinor) {}

    public record Minute(Bucket bucket, Sums sums) {}

    /** A row of {@code gmv_by_minute}. */
    public record Bucket(String communityId, String leaderId, String productId, Instant minute) {}

    public record Deal(String dealId, Sums sums, long version) {}

    /** Green points of an order as the stream counts them. */
    public record Points(String orderId, long points) {}
}
