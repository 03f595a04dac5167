package io.lintuan.reservation;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Places taken of limits. A store that cannot be reached is an error, and then nobody knows: the same claim tells. */
public interface Reservations {

    /** Takes one place if there is one, in one statement. A claim that stands already is answered as the first time. */
    Mono<Taken> take(Claim claim);

    /** Gives a place back of which it is certain that no order will have it; one that an order has stays taken. */
    Mono<Void> release(UUID id);

    /** Looks at the orders of places that are due, at most {@code most}; one instance at a time. */
    Mono<Swept> sweep(Instant now, int most);

    /**
     * What a look found.
     *
     * @param looked how many were due
     * @param released how many went back
     * @param overfull limits with more orders than places, because an order came to life again after its place was gone
     */
    record Swept(long looked, long released, long overfull) {}
}
