package io.lintuan.contracts.event;

import java.time.Instant;

/** As many as the team has seats have paid: its orders are confirmed, whatever becomes of other teams. */
public record TeamFormed(String teamId, int size, Instant startedAt) {}
