package io.lintuan.stream.sink;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * A table and how a record becomes a row of it.
 *
 * @param columns in the order of the row's values
 * @param batchBytes a batch goes when it is so large
 * @param row {@code String}, {@code Long}, {@code Integer}, {@code Boolean}, {@code Instant} or {@code List<String>} each
 */
record ClickHouseTable<T>(String name, List<String> columns, int batchBytes, Row<T> row) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BATCH_BYTES = 3 << 20;

    static <T> ClickHouseTable<T> of(String name, String columns, Row<T> row) {
        return of(name, columns, BATCH_BYTES, row);
    }

    static <T> ClickHouseTable<T> of(String name, String columns, int batchBytes, Row<T> row) {
        return new ClickHouseTable<>(name, List.of(columns.trim().split("\\s*,\\s*")), batchBytes, row);
    }

    String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ")";
    }

    /** The values of a record's row. */
    interface Row<T> extends Function<T, List<Object>>, Serializable {}
}
