package io.lintuan.payment;

import jakarta.inject.Singleton;
import java.net.URI;
import reactor.core.publisher.Mono;

/** The page to pay on is the provider's. */
@Singleton
final class ProviderCheckouts implements Checkouts {
    private final PaymentProvider provider;

    ProviderCheckouts(PaymentProvider provider) {
        this.provider = provider;
    }

    @Override
    public Mono<URI> open(Checkout checkout) {
        return provider.pay(checkout);
    }
}
