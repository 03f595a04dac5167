package io.lintuan.chaos.evidence;

import java.time.Instant;
import java.util.List;

/**
 * PostgreSQL at one moment, whole; amounts in minor units.
 *
 * @param readAt the server's clock when it was read
 * @param joins accepted joins as their keys remember them
 */
public record Books(
        Instant readAt,
        List<Deal> deals,
        List<Offering> offerings,
        List<Order> orders,
        List<Line> lines,
        List<Posting> postings,
        List<Refund> refunds,
        List<Join> joins,
        List<Points> points,
        Outbox outbox) {
    public Books {
        deals = List.copyOf(deals);
        offerings = List.copyOf(offerings);
        orders = List.copyOf(orders);
        lines = List.copyOf(lines);
        postings = List.copyOf(postings);
        refunds = List.copyOf(refunds);
        joins = List.copyOf(joins);
        points = List.copyOf(points);
    }

    /** A deal; {@code unfinished} while orders still have to follow its decision. */
    public record Deal(
            String id,
            String communityId,
            String leaderId,
            String status,
            long eventSequence,
            int commissionBasisPoints,
            boolean unfinished) {}

    public record Offering(String id, String dealId, int stock, int heldQuantity, int paidQuantity) {}

    /** An order; {@code paymentId} null when no payment was its own. */
    public record Order(
            String id, String dealId, String status, long amountMinor, long commissionMinor, String paymentId) {

        /** Whether its goods are paid for and not given back. */
        public boolean keepsItsMoney() {
            return switch (status) {
                case "PAID_WAITING_GROUP",
                        "CONFIRMED",
                        "DISPATCHED",
                        "READY",
                        "PICKED_UP",
                        "COMPLETED",
                        "PARTIALLY_REFUNDED",
                        "UNCOLLECTED" -> true;
                default -> false;
            };
        }

        public boolean holdsItsSeat() {
            return status.equals("PENDING_PAYMENT");
        }

        public boolean givesBack() {
            return status.equals("REFUNDING") || status.equals("REFUNDED");
        }
    }

    public record Line(String orderId, String offeringId, int quantity, long amountMinor) {}

    /** An amount that moved; {@code orderId} null when it belongs to none. */
    public record Posting(
            String id,
            String source,
            String destination,
            String asset,
            long amountMinor,
            String cause,
            String causeId,
            String orderId,
            String reverses) {}

    public record Refund(
            String key, String orderId, String paymentId, long amountMinor, String status, Instant requestedAt) {

        public boolean settled() {
            return status.equals("SETTLED");
        }
    }

    /** Events that have not left for Pulsar; {@code oldestAt} null when there are none. */
    public record Outbox(long rows, Instant oldestAt) {}

    /** Which order a key was answered with. */
    public record Join(String caller, String key, String orderId) {}

    /** Green points that an order has earned. */
    public record Points(String orderId, long points) {}
}
