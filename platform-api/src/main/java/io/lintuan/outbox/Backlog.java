package io.lintuan.outbox;

import java.time.Instant;
import java.util.Optional;

/** What waits in the outbox: how many rows, and when the oldest of them was recorded. */
public record Backlog(long rows, Optional<Instant> oldestRecordedAt) {}
