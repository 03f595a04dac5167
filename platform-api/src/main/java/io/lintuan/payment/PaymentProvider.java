package io.lintuan.payment;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * What a licensed provider does for us. Everything is known to it by our ids, so asking again changes nothing.
 *
 * <p>Money is with the provider and with nobody else: a payment is either unsplit, with a receiver, given back, or, once it
 * is finished, the merchant's own. The ledger mirrors what the provider moved. Who is to have what is decided by payouts,
 * which call {@code split}, {@code splitReturn} and {@code finish}; a completed call means that the provider took the order,
 * and a webhook says when it was carried out.
 */
public interface PaymentProvider {

    /** Asks for a page to pay on. Error: {@link PaymentUnavailable}, and then nothing was charged. */
    Mono<URI> pay(Checkout checkout);

    /**
     * Asks for money to go back; completes when the provider has taken the order, not when the money arrived. Errors:
     * {@link PaymentUnavailable}, worth another try, and {@link RefundRejected}, which is not: more than was paid, or a part
     * that a receiver still holds.
     */
    Mono<Void> refund(DueRefund refund);

    /**
     * Gives receivers their shares of what is left of a payment. Errors: {@link PaymentUnavailable}, and
     * {@link SplitRejected}: more than is left unsplit, not paid, finished, or the key belongs to another split.
     */
    Mono<Void> split(PaymentSplit split);

    /**
     * Takes back what a receiver got. Errors: {@link PaymentUnavailable}, and {@link SplitRejected}: more than the receiver
     * still holds of that split, no such split, or the key belongs to another return.
     */
    Mono<Void> splitReturn(SplitReturn back);

    /**
     * Splits this payment no more: what is left of it becomes the merchant's own. Twice is once. Errors:
     * {@link PaymentUnavailable}, and {@link SplitRejected}: not paid.
     */
    Mono<Void> finish(UUID paymentId, Optional<Instant> statedAt);
}
