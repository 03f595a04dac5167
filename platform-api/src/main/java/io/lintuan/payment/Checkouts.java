package io.lintuan.payment;

import java.net.URI;
import reactor.core.publisher.Mono;

/** Where a buyer pays: the provider's side of a payment that the desk has recorded. */
public interface Checkouts {
    /**
     * Asks the provider for a page to pay on. Repeating it for the same payment gives the same address. Error: {@link PaymentUnavailable}, and then nothing was charged.
     */
    Mono<URI> open(Checkout checkout);
}
