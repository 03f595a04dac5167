package io.lintuan.stream.gmv;

import java.time.Instant;

/**
 * Money and orders, absolute. Adding is commutative, so the order of events never shows. Amounts are minor units;
 * overflow is an error.
 *
 * @param version number of events folded in
 * @param recordedAt the latest recording time folded in; state is kept for a while after it
 */
public record GmvTotals(
        long grossMinor,
        long paidMinor,
        long refundedMinor,
        int orders,
        int paidOrders,
        long version,
        Instant recordedAt) {

    public static final GmvTotals NOTHING = new GmvTotals(0, 0, 0, 0, 0, 0, Instant.EPOCH);

    static GmvTotals placed(long amountMinor, int orders) {
        return new GmvTotals(amountMinor, 0, 0, orders, 0, 0, Instant.EPOCH);
    }

    static GmvTotals paid(long amountMinor, int orders) {
        return new GmvTotals(0, amountMinor, 0, 0, orders, 0, Instant.EPOCH);
    }

    static GmvTotals refunded(long amountMinor) {
        return new GmvTotals(0, 0, amountMinor, 0, 0, 0, Instant.EPOCH);
    }

    /** What one event adds. */
    GmvTotals asOneEvent(Instant at) {
        return new GmvTotals(grossMinor, paidMinor, refundedMinor, orders, paidOrders, 1, at);
    }

    public long netMinor() {
        return Math.subtractExact(paidMinor, refundedMinor);
    }

    public GmvTotals plus(GmvTotals other) {
        return new GmvTotals(
                Math.addExact(grossMinor, other.grossMinor),
                Math.addExact(paidMinor, other.paidMinor),
                Math.addExact(refundedMinor, other.refundedMinor),
                Math.addExact(orders, other.orders),
                Math.addExact(paidOrders, other.paidOrders),
                version + other.version,
                recordedAt.isAfter(other.recordedAt) ? recordedAt : other.recordedAt);
    }
}
