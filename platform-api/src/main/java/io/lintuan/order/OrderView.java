package io.lintuan.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order as its buyer sees it.
 *
 * @param status a name of {@code io.lintuan.deal.model.OrderStatus}
 * @param pickupCode only once the deal formed
 * @param refunds all of them, oldest first, of one order that was asked for by its id; else none
 * @param teamId in a deal of teams
 * @param recipient whom it is for, as the buyer calls them; empty for the buyer
 * @param refund the one that is under way, or else the latest: of the order's own payment, or of one too late or too many
 */
public record OrderView(
        UUID orderId,
        UUID dealId,
        String dealTitle,
        UUID buyerId,
        String status,
        long amountMinor,
        String currency,
        Instant placedAt,
        Instant heldUntil,
        Optional<Instant> paidAt,
        Optional<Instant> pickedUpAt,
        Optional<String> pickupCode,
        List<Line> lines,
        Optional<Refund> refund,
        List<Refund> refunds,
        UUID pickupPointId,
        Optional<UUID> teamId,
        Optional<String> recipient) {

    /** What people call it by: the end of its id, as the payment page shows it. */
    public String number() {
        return orderId.toString().substring(24);
    }

    /** What its lines come to after refunds of a part. */
    public long keptMinor() {
        return lines.stream().mapToLong(Line::keptMinor).reduce(0, Math::addExact);
    }

    public OrderView with(List<Refund> all) {
        return new OrderView(
                orderId,
                dealId,
                dealTitle,
                buyerId,
                status,
                amountMinor,
                currency,
                placedAt,
                heldUntil,
                paidAt,
                pickedUpAt,
                pickupCode,
                lines,
                refund,
                all,
                pickupPointId,
                teamId,
                recipient);
    }

    /** One line as it was charged, and what of it is kept: pieces that the buyer gets, and what they cost in the end. */
    public record Line(
            UUID offeringId,
            String title,
            int quantity,
            long amountMinor,
            int tolerance,
            int keptPieces,
            long keptMinor,
            Optional<Integer> grams) {

        public Line titled(String words) {
            return new Line(offeringId, words, quantity, amountMinor, tolerance, keptPieces, keptMinor, grams);
        }
    }

    /** {@code status} is REQUESTED, SETTLED or STUCK; {@code reason} a name of the contracts' RefundReason. */
    public record Refund(
            String status, long amountMinor, Instant requestedAt, Optional<Instant> settledAt, String reason) {}
}
