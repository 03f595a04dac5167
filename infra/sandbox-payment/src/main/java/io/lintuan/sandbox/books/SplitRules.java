package io.lintuan.sandbox.books;

/** What a provider refuses to do with a payment that is divided. */
final class SplitRules {
    private final BooksState.Account account;
    private final Sharing sharing;

    SplitRules(BooksState.Account account, Sharing sharing) {
        this.account = account;
        this.sharing = sharing;
    }

    /** What is neither given back nor with a receiver. */
    long leftMinor() {
        return account.payment.amountMinor() - account.refundedMinor - sharing.sharedMinor(account.payment.paymentId());
    }

    void check(Split split) {
        captured();
        Refusal.unless(
                sharing.finishedAt(split.paymentId()).isEmpty(),
                409,
                "payment-finished",
                "this payment was finished and is not split any more");
        Refusal.unless(
                split.currency().equals(account.payment.currency()),
                422,
                "currency-differs",
                "the payment is in another currency");
        Refusal.unless(
                split.amountMinor() <= leftMinor(), 422, "split-exceeds-payment", "more than what is left unsplit");
    }

    void check(SplitReturn back) {
        Split split = sharing.split(back.splitKey())
                .filter(known -> known.paymentId().equals(back.paymentId()))
                .orElseThrow(() -> new Refusal(404, "split-unknown", "this payment has no such split"));
        Refusal.unless(
                back.amountMinor() <= sharing.heldMinor(split, back.receiver()),
                422,
                "return-exceeds-share",
                "more than what this receiver still holds of the split");
    }

    void check(Refund refund) {
        Refusal.unless(
                refund.amountMinor() <= leftMinor(),
                409,
                "refund-needs-split-return",
                "a part of this payment is with a receiver; take it back first");
    }

    void captured() {
        Refusal.unless(account.paidAt != null, 409, "payment-not-captured", "nobody has paid yet");
    }
}
