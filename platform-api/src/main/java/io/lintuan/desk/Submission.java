package io.lintuan.desk;

import io.lintuan.deal.model.DealCommand;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A command on its way to the desk.
 *
 * @param key absent for commands of timers and signals, which are harmless when repeated
 * @param statedAt when it happened, if a demo caller says so; otherwise the desk's clock
 */
public record Submission(UUID dealId, DealCommand command, Optional<RequestKey> key, Optional<Instant> statedAt) {}
