package io.lintuan.deal.model;

import java.time.Instant;
import java.util.Optional;

/** A command and when it happened, if a demo caller states that. */
public record Asked(DealCommand command, Optional<Instant> statedAt) {}
