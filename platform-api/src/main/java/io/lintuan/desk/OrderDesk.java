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

    /** Opens a deal; the same errors, without {@link DealNotFound}. */
    Mono<Answer> open(NewDeal deal, RequestKey key);
}
