package io.lintuan.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every provider behind the port does, whoever it is: five operations, each of them once per key. */
abstract class PaymentProviderContract {
    private static final long PAID_MINOR = 10_000;

    abstract PaymentProvider provider();

    /** The buyer pays on the provider's page. */
    abstract void buyerPays(UUID paymentId);

    @Test
    void givesTheSamePageForTheSamePayment() {
        Checkout checkout = checkout(UUID.randomUUID());
        assertThat(provider().pay(checkout).block())
                .isEqualTo(provider().pay(checkout).block());
    }

    @Test
    void refundsOncePerKeyAndNeverMoreThanWasPaid() {
        UUID payment = paid();
        refund(payment, "a", 6_000);
        refund(payment, "a", 6_000);
        refund(payment, "b", 4_000);
        assertThatThrownBy(() -> refund(payment, "c", 1)).isInstanceOf(RefundRejected.class);
    }

    @Test
    void splitsOncePerKeyAndNeverMoreThanIsLeft() {
        UUID payment = paid();
        split(payment, "a", 6_000);
        split(payment, "a", 6_000);
        assertThatThrownBy(() -> split(payment, "a", 5_000)).isInstanceOf(SplitRejected.class);
        assertThatThrownBy(() -> split(payment, "b", 4_001)).isInstanceOf(SplitRejected.class);
        split(payment, "b", 4_000);
    }

    @Test
    void refundsASplitPartOnlyAfterItsReturn() {
        UUID payment = paid();
        split(payment, "a", 6_000);
        assertThatThrownBy(() -> refund(payment, "r", 4_001)).isInstanceOf(RefundRejected.class);
        giveBack(payment, "a", "back", 1);
        giveBack(payment, "a", "back", 1);
        refund(payment, "r", 4_001);
        assertThatThrownBy(() -> giveBack(payment, "a", "more", 6_000)).isInstanceOf(SplitRejected.class);
    }

    @Test
    void finishesOnceAndSplitsNoMore() {
        UUID payment = paid();
        split(payment, "a", 1_000);
        provider().finish(payment, Optional.empty()).block();
        provider().finish(payment, Optional.empty()).block();
        assertThatThrownBy(() -> split(payment, "b", 1)).isInstanceOf(SplitRejected.class);
        giveBack(payment, "a", "back", 1_000);
        refund(payment, "r", PAID_MINOR);
    }

    @Test
    void splitsNothingThatNobodyPaid() {
        UUID payment = UUID.randomUUID();
        provider().pay(checkout(payment)).block();
        assertThatThrownBy(() -> split(payment, "a", 1)).isInstanceOf(SplitRejected.class);
        assertThatThrownBy(() -> refund(payment, "a", 1)).isInstanceOf(RefundRejected.class);
        assertThatThrownBy(() -> provider().finish(payment, Optional.empty()).block())
                .isInstanceOf(SplitRejected.class);
    }

    final UUID paid() {
        UUID payment = UUID.randomUUID();
        provider().pay(checkout(payment)).block();
        buyerPays(payment);
        return payment;
    }

    private static Checkout checkout(UUID paymentId) {
        return new Checkout(
                paymentId,
                new UUID(7, paymentId.getLeastSignificantBits()),
                PAID_MINOR,
                "CNY",
                new UUID(5, 1),
                URI.create("http://127.0.0.1:9/orders/1"),
                Optional.empty());
    }

    private void refund(UUID payment, String key, long amountMinor) {
        provider()
                .refund(new DueRefund(key + ":" + payment, payment, amountMinor, "CNY", 1, Optional.empty()))
                .block();
    }

    /** Keys are one merchant's, so each payment of the test has its own. */
    final void split(UUID payment, String key, long amountMinor) {
        List<PaymentSplit.Share> shares = List.of(
                new PaymentSplit.Share("supplier:1", amountMinor - amountMinor / 10),
                new PaymentSplit.Share("leader:1", amountMinor / 10));
        provider()
                .split(new PaymentSplit(
                        key + ":" + payment,
                        payment,
                        "CNY",
                        shares.stream().filter(share -> share.amountMinor() > 0).toList(),
                        Optional.empty()))
                .block();
    }

    private void giveBack(UUID payment, String splitKey, String key, long amountMinor) {
        long supplierMinor = Math.min(amountMinor, 900);
        SplitReturn fromSupplier = new SplitReturn(
                key + ":" + payment, splitKey + ":" + payment, payment, "supplier:1", supplierMinor, Optional.empty());
        provider().splitReturn(fromSupplier).block();
        if (amountMinor > supplierMinor) {
            SplitReturn fromLeader = new SplitReturn(
                    key + "+" + payment,
                    splitKey + ":" + payment,
                    payment,
                    "leader:1",
                    amountMinor - supplierMinor,
                    Optional.empty());
            provider().splitReturn(fromLeader).block();
        }
    }
}
