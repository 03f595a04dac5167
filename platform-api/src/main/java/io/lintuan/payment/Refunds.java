package io.lintuan.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The refunds that wait to be carried out: written by the desk with its decision, settled by it with the webhook. */
public interface Refunds {

    /** Takes refunds that are due, each for one taker only, who has {@code lease} to say what became of them. */
    Mono<List<DueRefund>> claim(int most, Instant now, Duration lease);

    /** What became of an attempt; a refund that was settled meanwhile stays settled. */
    Mono<Void> note(List<Attempt> attempts);

    /** The order that a refund belongs to, or empty when there is no such refund. */
    Mono<UUID> orderOf(String key);

    /** How many are stuck: they need a person. */
    Mono<Long> stuck();

    /**
     * The outcome of one attempt.
     *
     * @param nextAt when to ask again if no settlement is heard of until then
     * @param stuck whether asking again is left to a person
     * @param error why it failed, or empty when the provider took it
     */
    record Attempt(String key, Instant nextAt, boolean stuck, String error) {}
}
