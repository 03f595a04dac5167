package io.lintuan.deal.model;

import io.lintuan.contracts.event.CancelReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A neighbor's order: what was placed, and what became of it.
 *
 * @param left why it left its deal, if it did and did not come back
 * @param attempts payments that were started and what each asked for; at most one becomes {@code payment}
 * @param refunds by key; a late or second payment, and a part of the own one, add one without touching the status
 */
public record Order(
        Placement placement,
        OrderStatus status,
        Optional<CancelReason> left,
        PMap<UUID, Long> attempts,
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
                Optional.empty(),
                HashTreePMap.empty(),
                Optional.empty(),
                Commission.NONE,
                HashTreePMap.empty(),
                Optional.empty());
    }

    public UUID orderId() {
        return placement.orderId();
    }

    /** What was charged. */
    public long amountMinor() {
        return placement.amountMinor();
    }

    /** What of it is not given back while the order stands. */
    public long keptMinor() {
        return placement.lines().stream().mapToLong(Line::keptMinor).reduce(0, Math::addExact);
    }

    /** Whether a coupon was reserved for it. */
    boolean isDiscounted() {
        return placement.lines().stream().anyMatch(line -> line.discountMinor() > 0);
    }

    Optional<Line> line(UUID offeringId) {
        return placement.lines().stream()
                .filter(line -> line.offeringId().equals(offeringId))
                .findFirst();
    }

    Order become(OrderStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("order " + orderId() + " cannot go from " + status + " to " + next);
        }
        return new Order(placement, next, left, attempts, payment, commission, refunds, pickedUpAt);
    }

    /** Unpaid it is cancelled; what was paid is still to be given back. */
    Order leaving(CancelReason reason) {
        Order gone = status == OrderStatus.PENDING_PAYMENT ? become(OrderStatus.CANCELLED) : this;
        return new Order(
                placement, gone.status, Optional.of(reason), attempts, payment, commission, refunds, pickedUpAt);
    }

    Order attempting(UUID paymentId, long amountMinor) {
        return new Order(
                placement,
                status,
                left,
                attempts.plus(paymentId, amountMinor),
                payment,
                commission,
                refunds,
                pickedUpAt);
    }

    Order paidBy(Payment own) {
        return new Order(
                        placement,
                        status,
                        Optional.empty(),
                        attempts,
                        Optional.of(own),
                        commission,
                        refunds,
                        pickedUpAt)
                .become(OrderStatus.PAID_WAITING_GROUP);
    }

    Order with(Commission changed) {
        return new Order(placement, status, left, attempts, payment, changed, refunds, pickedUpAt);
    }

    Order with(Refund refund) {
        return new Order(
                placement, status, left, attempts, payment, commission, refunds.plus(refund.key(), refund), pickedUpAt);
    }

    Order keeping(List<Line> lines) {
        return new Order(placement.keeping(lines), status, left, attempts, payment, commission, refunds, pickedUpAt);
    }

    Order pickedUp(Instant at) {
        return new Order(placement, status, left, attempts, payment, commission, refunds, Optional.of(at))
                .become(OrderStatus.PICKED_UP);
    }
}
