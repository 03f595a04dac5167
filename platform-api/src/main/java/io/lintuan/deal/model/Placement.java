package io.lintuan.deal.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an order was when it was placed; never changes, but that its lines also say what of them is kept.
 *
 * @param buyer the keyed pseudonym, the only name that leaves the database
 * @param heldUntil until when the seats wait for the payment
 * @param returnExclusionConfirmed the buyer was told that something in it cannot be sent back without a reason, and agreed
 * @param place where it belongs within its deal
 * @param recipient whom it is for, as the buyer calls them; empty for the buyer. A name, so in no event
 */
public record Placement(
        UUID orderId,
        UUID buyerId,
        String buyer,
        List<Line> lines,
        String pickupCode,
        Instant placedAt,
        Instant heldUntil,
        boolean returnExclusionConfirmed,
        Place place,
        Optional<String> recipient) {

    public Placement {
        lines = List.copyOf(lines);
    }

    public long amountMinor() {
        return lines.stream().mapToLong(Line::amountMinor).reduce(0, Math::addExact);
    }

    /** Pieces that the buyer gets. */
    public int quantity() {
        return lines.stream().mapToInt(line -> line.kept().pieces()).reduce(0, Math::addExact);
    }

    /** What the same buyer wants instead, for no longer than the seats were held anyway. */
    Placement replacedBy(UUID newOrderId, List<Line> wanted, String newPickupCode, Instant at) {
        return new Placement(
                newOrderId,
                buyerId,
                buyer,
                wanted,
                newPickupCode,
                at,
                heldUntil,
                returnExclusionConfirmed,
                place,
                recipient);
    }

    Placement keeping(List<Line> kept) {
        return new Placement(
                orderId,
                buyerId,
                buyer,
                kept,
                pickupCode,
                placedAt,
                heldUntil,
                returnExclusionConfirmed,
                place,
                recipient);
    }
}
