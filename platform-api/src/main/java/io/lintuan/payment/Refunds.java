package io.lintuan.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The refunds that wait to be carried out: written by the desk with its decision, settled by it with the webhook. */
public interface Refunds {

    /** Takes refunds that are due, each for one taker only, who has {@code lease} to say what became of them. */
    Mono<List<DueRefund>> claim(int most, Instant now, Duration lease);

    /** What became of an attempt; a refund that was settled meanwhile stays settled. */
    Mono<Void> note(List<Attempt> attempts);

    /** The order that a refund belongs to, or empty when there is no such refund. */
    Mono<UUID> orderOf(String key);

    /** What has not reached its buyer. */
    Mono<Unsettled> unsettled();

    /** Gives stuck refunds back to be tried, each as if for the first time; tells how many there were. */
    Mono<Long> free(Instant now);

    /** Refunds that are stuck, and those asked for before {@code since}; oldest first, at most {@code most} (1 to 200). */
    Flux<Waiting> waiting(Instant since, int most);

    /**
     * A refund that somebody waits for; the amount in minor units.
     *
     * @param status REQUESTED or STUCK
     * @param lastError what the provider said last, or empty
     */
    record Waiting(
            String key,
            UUID orderId,
            UUID paymentId,
            long amountMinor,
            String currency,
            String reason,
            String status,
            int attempts,
            String lastError,
            Instant requestedAt) {}

    /**
     * What has not reached its buyer.
     *
     * @param stuck how many need a person
     * @param oldestRequestedAt when the oldest of all that are not settled was asked for; stated times are left out
     */
    record Unsettled(long stuck, Optional<Instant> oldestRequestedAt) {}

    /**
     * The outcome of one attempt.
     *
     * @param nextAt when to ask again if no settlement is heard of until then
     * @param stuck whether asking again is left to a person
     * @param error why it failed, or empty when the provider took it
     */
    record Attempt(String key, Instant nextAt, boolean stuck, String error) {}
}
