package io.lintuan.sandbox.books;

/** The books of one group, or of all. */
public record Totals(long capturedMinor, long refundedMinor, long payments, long refunds) {
    static final Totals NONE = new Totals(0, 0, 0, 0);

    Totals captured(long amountMinor) {
        return new Totals(Math.addExact(capturedMinor, amountMinor), refundedMinor, payments + 1, refunds);
    }

    Totals refunded(long amountMinor) {
        return new Totals(capturedMinor, Math.addExact(refundedMinor, amountMinor), payments, refunds + 1);
    }

    Totals plus(Totals other) {
        return new Totals(
                capturedMinor + other.capturedMinor,
                refundedMinor + other.refundedMinor,
                payments + other.payments,
                refunds + other.refunds);
    }
}
