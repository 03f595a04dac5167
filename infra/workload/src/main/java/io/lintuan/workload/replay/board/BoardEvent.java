package io.lintuan.workload.replay.board;

import java.time.Instant;

/** An event that moves a deal's totals, by its number within the deal. */
public record BoardEvent(long dealSequence, Instant recordedAt) {}
