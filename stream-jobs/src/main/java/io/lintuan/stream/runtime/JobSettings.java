package io.lintuan.stream.runtime;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a job is told by its environment.
 *
 * @param pulsarUrl {@code LINTUAN_PULSAR_URL}, {@code pulsar://host:port}
 * @param clickHouseUrl {@code LINTUAN_CLICKHOUSE_URL}, {@code http://host:port}; the database is {@code lintuan}
 * @param state {@code LINTUAN_STATE}, the directory that survives a restart; checkpoints go below it
 */
public record JobSettings(String pulsarUrl, String clickHouseUrl, Path state) {
    /**
     * Grows when older state cannot be read any more (2: RocksDB, buckets keyed by text; 3: a buyer's orders in
     * tiles; 4: no committers behind the tables). Such a job reads its topics from the start and ends with the same
     * rows, since every row is absolute.
     */
    private static final int GENERATION = 4;

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException naming the variable that is missing
     */
    public static JobSettings from(Map<String, String> environment) {
        return new JobSettings(
                required(environment, "LINTUAN_PULSAR_URL"),
                required(environment, "LINTUAN_CLICKHOUSE_URL"),
                Path.of(required(environment, "LINTUAN_STATE")));
    }

    /** Where checkpoints of this generation are kept. */
    public Path checkpoints() {
        return state.resolve("flink").resolve("checkpoints-" + GENERATION).toAbsolutePath();
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Set " + name + ": the job cannot start without it");
        }
        return value;
    }
}
