package io.lintuan.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits in the outbox.
 *
 * @param rows that everybody can see
 * @param oldestRecordedAt when the oldest of them was recorded
 * @param writingSince since when the oldest transaction is open that has written something: what it wrote nobody can see
 *     and no relay can send, and it shows in neither of the other figures
 */
public record Backlog(long rows, Optional<Instant> oldestRecordedAt, Optional<Instant> writingSince) {
    static final Backlog NONE = new Backlog(0, Optional.empty(), Optional.empty());
}
