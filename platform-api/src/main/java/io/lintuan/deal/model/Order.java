package io.lintuan.deal.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * A neighbor's order: what was placed, and what became of it.
 *
 * @param attempts payments that were started, of which at most one becomes {@code payment}
 * @param refunds by key; a late or second payment adds one without touching the status
 */
public record Order(
        Placement placement,
        OrderStatus status,
        PSet<UUID> attempts,
        Optional<Payment> payment,
        Commission commission,
        PMap<String, Refund> refunds,
        Optional<Instant> pickedUpAt) {

    /** The one payment that confirmed the order. */
    public record Payment(UUID paymentId, Instant paidAt) {}

    static Order placed(Placement placement) {
        return new Order(
                placement,
                OrderStatus.PENDING_PAYMENT,
                HashTreePSet.empty(),
                Optional.empty(),
                Commission.NONE,
                HashTreePMap.empty(),
                Optional.empty());
    }

    public UUID orderId() {
        return placement.orderId();
    }

    public long amountMinor() {
        return placement.amountMinor();
    }

    Order become(OrderStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("order " + orderId() + " cannot go from " + status + " to " + next);
        }
        return new Order(placement, next, attempts, payment, commission, refunds, pickedUpAt);
    }

    Order attempting(UUID paymentId) {
        return new Order(placement, status, attempts.plus(paymentId), payment, commission, refunds, pickedUpAt);
    }

    Order paidBy(Payment own) {
        return new Order(placement, status, attempts, Optional.of(own), commission, refunds, pickedUpAt)
                .become(OrderStatus.PAID_WAITING_GROUP);
    }

    Order with(Commission changed) {
        return new Order(placement, status, attempts, payment, changed, refunds, pickedUpAt);
    }

    Order with(Refund refund) {
        return new Order(
                placement, status, attempts, payment, commission, refunds.plus(refund.key(), refund), pickedUpAt);
    }

    Order pickedUp(Instant at) {
        return new Order(placement, status, attempts, payment, commission, refunds, Optional.of(at))
                .become(OrderStatus.PICKED_UP);
    }
}
