package io.lintuan.sandbox.books;

/** The books of one group, or of all; {@code sharedMinor} is what receivers hold now. */
public record Totals(long capturedMinor, long refundedMinor, long payments, long refunds, long sharedMinor) {
    static final Totals NONE = new Totals(0, 0, 0, 0, 0);

    Totals captured(long amountMinor) {
        return plus(new Totals(amountMinor, 0, 1, 0, 0));
    }

    Totals refunded(long amountMinor) {
        return plus(new Totals(0, amountMinor, 0, 1, 0));
    }

    /** Negative when a receiver gives back. */
    Totals shared(long amountMinor) {
        return plus(new Totals(0, 0, 0, 0, amountMinor));
    }

    Totals plus(Totals other) {
        return new Totals(
                Math.addExact(capturedMinor, other.capturedMinor),
                Math.addExact(refundedMinor, other.refundedMinor),
                payments + other.payments,
                refunds + other.refunds,
                Math.addExact(sharedMinor, other.sharedMinor));
    }
}
