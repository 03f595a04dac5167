package io.lintuan.stream.sink;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * A table and how a record becomes a row of it.
 *
 * @param columns in the order of the row's values
 * @param row {@code String}, {@code Long}, {@code Integer}, {@code Boolean}, {@code Instant} or {@code List<String>} each
 */
record ClickHouseTable<T>(String name, List<String> columns, Row<T> row) implements Serializable {
    private static final long serialVersionUID = 1L;

    static <T> ClickHouseTable<T> of(String name, String columns, Row<T> row) {
        return new ClickHouseTable<>(name, List.of(columns.trim().split("\\s*,\\s*")), row);
    }

    String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ")";
    }

    /** The values of a record's row. */
    interface Row<T> extends Function<T, List<Object>>, Serializable {}
}
