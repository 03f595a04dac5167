package io.lintuan.chaos.stores;

import io.lintuan.chaos.evidence.Books;
import io.lintuan.workload.settings.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads PostgreSQL in one snapshot, each time over a connection of its own: the server may have been killed since. */
public final class BooksReader {
    private final Settings.Postgres settings;

    public BooksReader(Settings.Postgres settings) {
        this.settings = settings;
    }

    public Books read() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                return books(statement);
            }
        }
    }

    private static Books books(Statement statement) throws SQLException {
        Instant readAt = rows(statement, "SELECT clock_timestamp()", row -> instant(row, 1))
                .get(0);
        return new Books(
                readAt,
                rows(statement, BooksQueries.DEALS, BooksReader::deal),
                rows(
                        statement,
                        BooksQueries.OFFERINGS,
                        row -> new Books.Offering(
                                row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5))),
                rows(statement, BooksQueries.ORDERS, BooksReader::order),
                rows(
                        statement,
                        BooksQueries.LINES,
                        row -> new Books.Line(row.getString(1), row.getString(2), row.getInt(3))),
                rows(statement, BooksQueries.POSTINGS, BooksReader::posting),
                rows(statement, BooksQueries.REFUNDS, BooksReader::refund),
                rows(statement, BooksQueries.JOINS, row -> new Books.Join(row.getString(1))),
                rows(statement, BooksQueries.POINTS, row -> new Books.Points(row.getString(1), row.getLong(2))),
                rows(statement, BooksQueries.OUTBOX, row -> new Books.Outbox(row.getLong(1), instant(row, 2)))
                        .get(0));
    }

    private static Books.Deal deal(ResultSet row) throws SQLException {
        return new Books.Deal(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4));
    }

    private static Books.Order order(ResultSet row) throws SQLException {
        return new Books.Order(
                row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5), row.getLong(6));
    }

    private static Books.Posting posting(ResultSet row) throws SQLException {
        return new Books.Posting(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private static Books.Refund refund(ResultSet row) throws SQLException {
        return new Books.Refund(row.getString(1), row.getString(2), row.getLong(3), row.getString(4), instant(row, 5));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Statement statement, String sql, Row<T> row) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(row.of(result));
            }
        }
        return rows;
    }
}
