package io.lintuan.order.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.desk.Answer;
import io.lintuan.payment.Checkout;
import io.lintuan.payment.Checkouts;
import io.lintuan.settings.Deployment;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Gets the page to pay on for a payment that the desk has recorded. */
@Singleton
class OrderCheckout {
    private static final int MOST_REMEMBERED = 10_000;

    private final Checkouts checkouts;
    private final Deals deals;
    private final Deployment deployment;

    // A deal never changes its community, so the answer is kept.
    private final Cache<UUID, UUID> communities =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    OrderCheckout(Checkouts checkouts, Deals deals, Deployment deployment) {
        this.checkouts = checkouts;
        this.deals = deals;
        this.deployment = deployment;
    }

    Mono<PaymentAnswer> open(Answer payment, Optional<Instant> statedAt) {
        return communityOf(payment.dealId())
                .map(community -> new Checkout(
                        payment.paymentId(),
                        payment.orderId(),
                        payment.amountMinor(),
                        payment.currency(),
                        community,
                        URI.create(deployment.address("/orders/" + payment.orderId())),
                        statedAt))
                .flatMap(checkouts::open)
                .map(address -> new PaymentAnswer(payment.paymentId(), address.toString()));
    }

    private Mono<UUID> communityOf(UUID dealId) {
        UUID known = communities.getIfPresent(dealId);
        return known != null
                ? Mono.just(known)
                : deals.byId(dealId)
                        .map(DealView::communityId)
                        .doOnNext(community -> communities.put(dealId, community));
    }
}
