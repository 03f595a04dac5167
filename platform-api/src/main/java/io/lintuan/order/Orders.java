package io.lintuan.order;

import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Orders as they are committed. A missing order is an empty {@code Mono}; a store that cannot be reached is an error. */
public interface Orders {

    Mono<OrderView> byId(UUID orderId);

    /** The deal whose desk decides about this order. */
    Mono<UUID> dealOf(UUID orderId);

    /** A buyer's orders, newest first, at most {@code most} of them (1 to 200). */
    Flux<OrderView> ofBuyer(UUID buyerId, int most);

    /**
     * A deal's orders in the order they were placed, with names: for nobody but the deal's own leader.
     *
     * @param after the {@code next} of the page before; one that was not given out is a {@link CursorInvalid}
     * @param size 1 to 200
     */
    Mono<OrderPage> ofDeal(UUID dealId, Optional<String> after, int size);

    /** One of those orders, under the same rule. */
    Mono<OrderPage.Entry> entry(UUID orderId);
}
