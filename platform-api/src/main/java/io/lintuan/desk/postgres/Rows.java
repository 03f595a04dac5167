package io.lintuan.desk.postgres;

import io.r2dbc.spi.Statement;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of one table on their way into the desk's statement, as one array per column.
 *
 * <p>Every row starts with its gate, the deal that must have moved for the row to be written. {@code unnest} pads shorter
 * arrays with NULL instead of failing, so rows are only taken whole.
 */
final class Rows {
    private static final Column GATE = Column.uuid("gate");

    private final String part;
    private final String action;
    private final String suffix;
    private final List<Column> columns;
    private final List<Object[]> rows = new ArrayList<>();

    private Rows(String part, String action, String suffix, List<Column> columns) {
        this.part = part;
        this.action = action;
        this.suffix = suffix;
        this.columns = new ArrayList<>();
        this.columns.add(GATE);
        this.columns.addAll(columns);
    }

    /** Rows that open the gates themselves. */
    static Rows gates(Column... columns) {
        return new Rows("moved", "", "", List.of(columns));
    }

    static Rows insert(String table, Column... columns) {
        return insert(table, table + "_new", columns);
    }

    /** Rows of a table that the statement inserts into twice, with other columns. */
    static Rows insert(String table, String part, Column... columns) {
        String names = names(List.of(columns));
        String values = List.of(columns).stream().map(Rows::inserted).collect(Collectors.joining(", "));
        String action = "INSERT INTO " + table + " (" + names + ") SELECT " + values + " FROM ";
        return new Rows(part, action, "", List.of(columns));
    }

    /** Rows of {@code table} that are found by {@code key} get the values of the other columns. */
    static Rows update(String table, List<Column> key, Column... changed) {
        String sets = List.of(changed).stream()
                .map(column -> column.name() + " = r." + column.name())
                .collect(Collectors.joining(", "));
        List<Column> columns = new ArrayList<>(key);
        columns.addAll(List.of(changed));
        String where = key.stream()
                .map(column -> "t." + column.name() + " = r." + column.name())
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
        return new Rows(table + "_changed", "UPDATE " + table + " AS t SET " + sets + " FROM ", where, columns);
    }

    void add(UUID gate, Object... values) {
        if (values.length != columns.size() - 1) {
            throw new IllegalArgumentException(
                    part + " has " + (columns.size() - 1) + " columns, not " + values.length);
        }
        Object[] row = new Object[columns.size()];
        row[0] = gate;
        System.arraycopy(values, 0, row, 1, values.length);
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int parameters() {
        return columns.size();
    }

    /** The part of the statement that writes these rows, for those whose gate is open. */
    String cte(int firstParameter) {
        return part + " AS (" + action + unnest(firstParameter) + " JOIN moved ON moved.id = r.gate" + suffix
                + " RETURNING 1)";
    }

    /** Raises unless as many rows were touched as there are rows whose gate is open. */
    String check(int firstParameter) {
        return "expect_rows('" + part + "', (SELECT count(*) FROM " + part + "), (SELECT count(*) FROM unnest($"
                + firstParameter + "::uuid[]) AS g(id) JOIN moved USING (id)))";
    }

    String unnest(int firstParameter) {
        String arrays = IntStream.range(0, columns.size())
                .mapToObj(i -> "$" + (firstParameter + i) + "::"
                        + columns.get(i).type().sql())
                .collect(Collectors.joining(", "));
        return "unnest(" + arrays + ") AS r(" + names(columns) + ")";
    }

    void bind(Statement statement, int firstParameter) {
        for (int i = 0; i < columns.size(); i++) {
            statement.bind(firstParameter - 1 + i, array(i));
        }
    }

    private Object array(int column) {
        Object array = Array.newInstance(columns.get(column).type().element(), rows.size());
        for (int row = 0; row < rows.size(); row++) {
            Array.set(array, row, rows.get(row)[column]);
        }
        return array;
    }

    private static String inserted(Column column) {
        // The driver has no array of byte arrays; text in UTF-8 is what the bytes are anyway.
        return column.name().equals("payload") ? "convert_to(r.payload, 'UTF8')" : "r." + column.name();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
