package io.lintuan.stream.gmv;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.contracts.live.DealTotals;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A deal's money so far. Folding is commutative; {@code events} equals the deal's sequence when none is missing. Pure.
 *
 * @param earliestOrderAt when its first order was placed, in server time; {@link #NO_ORDER} before there is one
 * @param formed whether it was decided and formed
 * @param failed whether it was decided and failed, or was called off: either way it gives everything back
 * @param dueBackMinor what it said would go back because it formed
 * @param givenBackMinor what of that has gone back
 * @param recordedAt the latest recording time folded in
 */
public record DealAccount(
        GmvTotals totals,
        int paidQuantity,
        long events,
        Instant earliestOrderAt,
        boolean formed,
        boolean failed,
        long dueBackMinor,
        long givenBackMinor,
        Instant recordedAt) {

    /** Later than any order, and within what milliseconds can hold. */
    static final Instant NO_ORDER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private static final Set<RefundReason> BY_FORMING =
            EnumSet.of(RefundReason.TIER_REACHED, RefundReason.CASE_NOT_FILLED);

    static DealAccount open(Instant recordedAt) {
        return new DealAccount(GmvTotals.NOTHING, 0, 0, NO_ORDER, false, false, 0, 0, recordedAt);
    }

    DealAccount with(DealEnvelope event) {
        GmvTotals added = GmvDeltas.overAll(event).map(GmvDelta::added).orElse(GmvTotals.NOTHING);
        return new DealAccount(
                totals.plus(added),
                clamped((long) paidQuantity + paidQuantity(event)),
                events + 1,
                earlier(earliestOrderAt, orderedAt(event)),
                formed || event.dealFormed() != null,
                failed || event.dealFailed() != null || event.dealCancelled() != null,
                Math.addExact(dueBackMinor, dueBack(event)),
                Math.addExact(givenBackMinor, givenBack(event)),
                event.recordedAt().isAfter(recordedAt) ? event.recordedAt() : recordedAt);
    }

    /**
     * Whether net GMV since its first order can still change: it has orders and is not decided, or it was decided, or called
     * off, perhaps after it had formed, and has not given back yet all that goes back by that, which it does order by order.
     * What is settled later, at the scales or by a complaint, changes minutes that were called final: nobody could wait for
     * it.
     */
    boolean holdsNetBack() {
        boolean settled = failed ? totals.netMinor() == 0 : formed && givenBackMinor >= dueBackMinor;
        return !settled && earliestOrderAt.isBefore(NO_ORDER);
    }

    private static long dueBack(DealEnvelope event) {
        return event.dealFormed() == null || event.dealFormed().goingBack() == null
                ? 0
                : event.dealFormed().goingBack().amountMinor();
    }

    private static long givenBack(DealEnvelope event) {
        return event.orderRefunded() == null
                        || !BY_FORMING.contains(event.orderRefunded().reason())
                ? 0
                : event.orderRefunded().amountMinor();
    }

    /** A deal cannot sell this much; should it say so, its figure is wrong and the job goes on. */
    private static int clamped(long quantity) {
        return (int) Math.min(quantity, Integer.MAX_VALUE);
    }

    private static long paidQuantity(DealEnvelope event) {
        return event.orderPaid() == null
                ? 0
                : event.orderPaid().lines().stream()
                        .mapToLong(OrderLine::quantity)
                        .sum();
    }

    /** When an order was placed by the desk's clock; one with a stated time is counted into the past and holds nothing. */
    private static Instant orderedAt(DealEnvelope event) {
        boolean stated = !event.occurredAt().equals(event.recordedAt());
        return event.orderPlaced() == null || stated ? NO_ORDER : event.occurredAt();
    }

    private static Instant earlier(Instant left, Instant right) {
        return left.isBefore(right) ? left : right;
    }

    DealTotals toTotals(String dealId, String communityId, String leaderId) {
        return new DealTotals(
                dealId,
                communityId,
                leaderId,
                totals.grossMinor(),
                totals.paidMinor(),
                totals.refundedMinor(),
                totals.netMinor(),
                totals.orders(),
                totals.paidOrders(),
                paidQuantity,
                events,
                recordedAt);
    }
}
