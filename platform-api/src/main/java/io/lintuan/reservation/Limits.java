package io.lintuan.reservation;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How much there is of what. */
public interface Limits {

    /** Sets how many places there are, of the limits opened by it too. What is taken stays taken, though it be more. */
    Mono<Void> set(String subject, int capacity);

    /** Opens a limit with the capacity of its rule; {@code orders} count from the start. Twice is once. */
    Mono<Void> open(String subject, String rule, List<UUID> orders);

    /** Empty when there is no such limit. */
    Mono<Limit> find(String subject);

    /** Limits that were set, not opened by another one, and whose subject begins so; at most {@code most}. */
    Flux<Limit> rules(String prefix, int most);

    /** A limit with what is taken of it. */
    record Limit(String subject, int capacity, int taken) {}
}
