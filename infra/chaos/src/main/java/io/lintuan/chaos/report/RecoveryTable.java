package io.lintuan.chaos.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.lintuan.chaos.run.Recovery;
import io.lintuan.chaos.run.SeedResult;
import io.lintuan.workload.api.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long it took until things were well again: median and maximum of all seeds, beside what R3 allows. */
public final class RecoveryTable {
    private RecoveryTable() {}

    /** A line each; without one where no seed had such a fault. */
    public static List<String> lines(List<SeedResult> results) {
        List<String> lines = new ArrayList<>();
        for (Recovery recovery : Recovery.values()) {
            long[] ms = sorted(recovery, results);
            if (ms.length > 0) {
                lines.add("%-44s p50 %5.1f s, max %5.1f s of %d%s"
                        .formatted(recovery, p50(ms) / 1e3, max(ms) / 1e3, ms.length, aim(recovery, max(ms))));
            }
        }
        return lines;
    }

    /** The same for a program; {@code mostMs} is 0 where nothing is meant. */
    static ArrayNode json(List<SeedResult> results) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        for (Recovery recovery : Recovery.values()) {
            long[] ms = sorted(recovery, results);
            if (ms.length > 0) {
                array.addObject()
                        .put("what", recovery.toString())
                        .put("times", ms.length)
                        .put("p50Ms", p50(ms))
                        .put("maxMs", max(ms))
                        .put("mostMs", recovery.mostMs());
            }
        }
        return array;
    }

    private static String aim(Recovery recovery, long maxMs) {
        if (recovery.mostMs() == 0) {
            return "";
        }
        return "; %d s are meant%s".formatted(recovery.mostMs() / 1_000, maxMs > recovery.mostMs() ? " – longer" : "");
    }

    private static long[] sorted(Recovery recovery, List<SeedResult> results) {
        return results.stream()
                .flatMap(result -> recovery.of(result).stream())
                .mapToLong(Recovery.Took::ms)
                .sorted()
                .toArray();
    }

    /** Of an even number the lower one in the middle. */
    private static long p50(long[] sorted) {
        return sorted[(sorted.length - 1) / 2];
    }

    private static long max(long[] sorted) {
        return Arrays.stream(sorted).max().orElseThrow();
    }
}
