package io.lintuan.desk;

import reactor.core.publisher.Mono;

/** The one place where a deal changes. */
public interface OrderDesk {
    /**
     * Decides and commits a command; completes after the commit.
     *
     * <p>A refusal is an {@link Answer}. Errors: {@link DeskBusy} (queue full; try again), {@link DealNotFound},
     * {@link KeyReused} (same key, another fingerprint), {@link RequestInFlight} (same key still being decided after two
     * seconds), {@link DeskUnavailable} (the store cannot be reached; nothing was decided or the outcome is unknown, and
     * the same key tells).
     */
    Mono<Answer> submit(Submission submission);

    /**
     * Opens a deal; the same errors, without {@link DealNotFound}.
     *
     * @param prepared asked for only when the key is new: what was possible at first may not be when the request comes
     *     again, and the first answer stands; its errors pass through
     */
    Mono<Answer> open(Mono<NewDeal> prepared, RequestKey key);
}
