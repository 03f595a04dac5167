package io.lintuan.deal.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an order was when it was placed; never changes.
 *
 * @param buyer the keyed pseudonym, the only name that leaves the database
 * @param heldUntil until when the seats wait for the payment
 * @param place where it belongs within its deal
 */
public record Placement(
        UUID orderId,
        UUID buyerId,
        String buyer,
        List<Line> lines,
        String pickupCode,
        Instant placedAt,
        Instant heldUntil,
        Place place) {

    public Placement {
        lines = List.copyOf(lines);
    }

    public long amountMinor() {
        return lines.stream().mapToLong(Line::amountMinor).reduce(0, Math::addExact);
    }

    public int quantity() {
        return lines.stream().mapToInt(Line::quantity).reduce(0, Math::addExact);
    }
}
