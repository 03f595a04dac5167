package io.lintuan.bench.board;

import io.lintuan.workload.replay.board.BoardLatency;
import java.util.Locale;

/** How long after the desk's record the events of a round were in their topic, in the job's totals, and on the board. */
record Shown(BoardLatency relayed, BoardLatency told, BoardLatency board) {

    /** For example {@code 240 events: relayed p50 9 p99 40 ms, told p50 90 p99 200 ms, shown p50 95 p99 220 max 260 ms}. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%,d events: relayed p50 %d p99 %d ms, told p50 %d p99 %d ms, shown p50 %d p99 %d max %d ms",
                board.events(),
                relayed.msP50(),
                relayed.msP99(),
                told.msP50(),
                told.msP99(),
                board.msP50(),
                board.msP99(),
                board.msMax());
    }
}
