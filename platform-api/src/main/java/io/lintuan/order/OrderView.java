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
 * @param teamId in a deal of teams
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
        UUID pickupPointId,
        Optional<UUID> teamId) {

    /** What people call it by: the end of its id, as the payment page shows it. */
    public String number() {
        return orderId.toString().substring(24);
    }

    /** One line as it was charged. */
    public record Line(UUID offeringId, String title, int quantity, long amountMinor) {}

    /** {@code status} is REQUESTED, SETTLED or STUCK; {@code reason} a name of the contracts' RefundReason. */
    public record Refund(
            String status, long amountMinor, Instant requestedAt, Optional<Instant> settledAt, String reason) {}
}
