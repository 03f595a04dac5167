package io.lintuan.workload.replay.report;

import io.lintuan.workload.replay.input.BadLine;
import java.util.List;
import java.util.Map;

/**
 * What else a reader of the figures wants to know.
 *
 * @param boardUnseen events that no frame of the board covered
 * @param rowsWrittenAgain equal rows of facts that ClickHouse has not merged yet: no fault
 */
public record Circumstances(
        long seed,
        String run,
        List<BadLine> badLines,
        long keysRepeated,
        Map<String, Long> retried,
        Map<String, Long> failures,
        long boardUnseen,
        long rowsWrittenAgain,
        Machine machine) {}
