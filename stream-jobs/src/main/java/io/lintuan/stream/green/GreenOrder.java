package io.lintuan.stream.green;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.live.GreenPoints;
import java.time.Instant;
import java.util.Optional;

/**
 * What an order's points depend on. Folding is commutative. Pure.
 *
 * @param paidMinor what was paid, less what went back before it could be collected
 * @param pickedUpAt null before it was collected
 * @param events how many events of the order were folded in
 * @param recordedAt the latest recording time folded in
 */
public record GreenOrder(long paidMinor, long refundedMinor, Instant pickedUpAt, long events, Instant recordedAt) {
    static final GreenOrder UNKNOWN = new GreenOrder(0, 0, null, 0, Instant.EPOCH);

    /** Whether the event says something about points. */
    static boolean concerns(DealEnvelope event) {
        return switch (event.type()) {
            case ORDER_PAID, ORDER_PICKED_UP -> true;
            case ORDER_REFUNDED -> event.orderRefunded().counted();
            default -> false;
        };
    }

    static String orderOf(DealEnvelope event) {
        return switch (event.type()) {
            case ORDER_PAID -> event.orderPaid().orderId();
            case ORDER_REFUNDED -> event.orderRefunded().orderId();
            default -> event.orderPickedUp().orderId();
        };
    }

    private static String buyerOf(DealEnvelope event) {
        return switch (event.type()) {
            case ORDER_PAID -> event.orderPaid().buyer();
            case ORDER_REFUNDED -> event.orderRefunded().buyer();
            default -> event.orderPickedUp().buyer();
        };
    }

    GreenOrder with(DealEnvelope event) {
        Instant last = event.recordedAt().isAfter(recordedAt) ? event.recordedAt() : recordedAt;
        return switch (event.type()) {
            case ORDER_PAID ->
                new GreenOrder(
                        Math.addExact(paidMinor, event.orderPaid().amountMinor()),
                        refundedMinor,
                        pickedUpAt,
                        events + 1,
                        last);
            case ORDER_REFUNDED -> refunded(event.orderRefunded(), last);
            default -> new GreenOrder(paidMinor, refundedMinor, event.occurredAt(), events + 1, last);
        };
    }

    /**
     * What goes back before the goods are collected, because less was wanted, delivered or charged, makes the order smaller
     * and the collection no worse; anything else takes points back with it.
     */
    private GreenOrder refunded(OrderRefunded refund, Instant last) {
        boolean settled =
                switch (refund.reason()) {
                    case ORDER_CHANGED, CASE_NOT_FILLED, TIER_REACHED, WEIGHED_LESS -> true;
                    default -> false;
                };
        return new GreenOrder(
                settled ? Math.subtractExact(paidMinor, refund.amountMinor()) : paidMinor,
                settled ? refundedMinor : Math.addExact(refundedMinor, refund.amountMinor()),
                pickedUpAt,
                events + 1,
                last);
    }

    /** The order's points now, absolute; nothing while it was not paid and collected. */
    Optional<GreenPoints> points(GreenFactor factor, DealEnvelope event) {
        if (pickedUpAt == null || paidMinor <= 0) {
            return Optional.empty();
        }
        long grams = factor.gramsOf(paidMinor, refundedMinor);
        return Optional.of(new GreenPoints(
                orderOf(event),
                event.key(),
                event.communityId(),
                buyerOf(event),
                grams,
                factor.pointsOf(grams),
                factor.id(),
                factor.version(),
                factor.source(),
                pickedUpAt,
                events));
    }
}
