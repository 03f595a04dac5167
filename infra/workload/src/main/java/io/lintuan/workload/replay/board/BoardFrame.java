package io.lintuan.workload.replay.board;

import java.time.Instant;

/** A deal's totals arrived at the board, folded through its event {@code throughSequence}. */
public record BoardFrame(long throughSequence, Instant arrivedAt) {}
