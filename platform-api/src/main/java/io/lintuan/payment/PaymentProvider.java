package io.lintuan.payment;

import java.net.URI;
import reactor.core.publisher.Mono;

/**
 * What a licensed provider does for us. Everything is known to it by our ids, so asking again changes nothing.
 *
 * <p>A provider that pays leaders out also splits a payment, takes a split back and finishes it; {@code split},
 * {@code splitReturn} and {@code finish} join this port with payouts, and the ledger then mirrors what they moved.
 */
public interface PaymentProvider {

    /** Asks for a page to pay on. Error: {@link PaymentUnavailable}, and then nothing was charged. */
    Mono<URI> pay(Checkout checkout);

    /**
     * Asks for money to go back; completes when the provider has taken the order, not when the money arrived. Errors:
     * {@link PaymentUnavailable}, worth another try, and {@link RefundRejected}, which is not.
     */
    Mono<Void> refund(DueRefund refund);
}
