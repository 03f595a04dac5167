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

    public record Deal(String id, String communityId, long eventSequence, int commissionBasisPoints) {}

    public record Offering(String id, String dealId, int stock, int heldQuantity, int paidQuantity) {}

    /** {@code keptMinor} is what of the amount its lines keep, after refunds of a part. */
    public record Order(
            String id, String dealId, String status, long amountMinor, long commissionMinor, long keptMinor) {

        /** An order that keeps all of its amount. */
        public Order(String id, String dealId, String status, long amountMinor, long commissionMinor) {
            this(id, dealId, status, amountMinor, commissionMinor, amountMinor);
        }

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
    }

    /** {@code quantity} are the pieces that it keeps. */
    public record Line(String orderId, String offeringId, int quantity) {}

    /** An amount that moved; {@code orderId} empty when it belongs to none. */
    public record Posting(
            String source,
            String destination,
            String asset,
            long amountMinor,
            String cause,
            String causeId,
            String orderId) {}

    public record Refund(String key, String paymentId, long amountMinor, String status, Instant requestedAt) {

        public boolean settled() {
            return status.equals("SETTLED");
        }
    }

    /** Events that have not left for Pulsar; {@code oldestAt} null when there are none. */
    public record Outbox(long rows, Instant oldestAt) {}

    /** A key that was answered with an order. */
    public record Join(String orderId) {}

    /** Green points that an order has earned. */
    public record Points(String orderId, long points) {}
}
