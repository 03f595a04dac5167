package io.lintuan.outbox;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * The outbox as the relay sees it. Rows of a deal are numbered in the order of (deal version, ordinal), which is their
 * commit order; rows of different deals roughly in the order they were recorded. A number is given once and never again.
 */
public interface OutboxRows {

    /** Becomes the owner of a partition; whoever was it before can number nothing any more. */
    Mono<Ownership> takeOver(int partition);

    /**
     * Settles what the broker has stored, up to and with {@code stored}, and makes the next number higher than that. A
     * claim of which no row is left is forgotten.
     *
     * @return rows that were numbered but not stored, by number; to be sent again with the same numbers
     */
    Mono<List<OutboxRow>> resume(Ownership ownership, long stored);

    /**
     * Numbers waiting rows and stores the numbers, in one statement; nothing is sent yet. A partition has one claim at a
     * time: it must be settled before the next, or the partition is not {@link Claim#mine()}.
     *
     * @param wishes partitions to look at, each with whether a heartbeat is due if it has no rows
     * @return one claim for each wish, in no order
     */
    Mono<List<Claim>> claim(Map<Ownership, Boolean> wishes);

    /** Deletes acknowledged rows: of each partition those numbered up to and with the given number. */
    Mono<Void> settle(Map<Integer, Long> throughByPartition);

    Mono<Backlog> backlog();
}
