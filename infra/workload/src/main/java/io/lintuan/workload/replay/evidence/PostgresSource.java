package io.lintuan.workload.replay.evidence;

import io.lintuan.workload.settings.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads one community's rows. One caller at a time. */
public final class PostgresSource implements AutoCloseable {
    private static final String LEDGER = """
            SELECT coalesce(sum(p.amount_minor) FILTER (WHERE p.cause = 'PAYMENT'), 0),
                   coalesce(sum(p.amount_minor) FILTER (WHERE p.cause = 'REFUND_SETTLED'), 0),
                   coalesce(sum(p.amount_minor) FILTER (WHERE p.source = 'provider:clearing'), 0)
                     - coalesce(sum(p.amount_minor) FILTER (WHERE p.destination = 'provider:clearing'), 0),
                   coalesce(sum(p.amount_minor) FILTER (WHERE p.cause = 'COMMISSION_ACCRUED'), 0)
                     - coalesce(sum(p.amount_minor) FILTER (WHERE p.cause = 'COMMISSION_REVERSED'), 0)
            FROM posting p JOIN orders o ON o.id = p.order_id JOIN deal d ON d.id = o.deal_id
            WHERE d.community_id = ? AND p.asset = 'CNY'""";
    private static final String OVERSOLD = """
            SELECT count(*) FROM (
              SELECT f.id FROM offering f JOIN deal d ON d.id = f.deal_id
              JOIN order_line l ON l.offering_id = f.id JOIN orders o ON o.id = l.order_id
              WHERE d.community_id = ? AND o.status <> 'CANCELLED'
              GROUP BY f.id, f.stock HAVING sum(l.quantity) > f.stock
              UNION ALL
              SELECT t.id FROM team t JOIN deal d ON d.id = t.deal_id JOIN orders o ON o.team_id = t.id
              WHERE d.community_id = ? AND o.status NOT IN ('CANCELLED', 'REFUNDING', 'REFUNDED')
              GROUP BY t.id, t.size HAVING count(*) > t.size) oversold""";
    private static final String COLLECTED = """
            SELECT count(*) FROM orders o JOIN deal d ON d.id = o.deal_id
            WHERE d.community_id = ? AND o.status IN ('PICKED_UP', 'COMPLETED')""";
    private static final String GREEN_POINTS = """
            SELECT coalesce(sum(CASE p.cause WHEN 'GREEN_POINTS' THEN p.amount_minor ELSE -p.amount_minor END), 0)
            FROM posting p JOIN orders o ON o.id = p.order_id JOIN deal d ON d.id = o.deal_id
            WHERE d.community_id = ? AND p.asset = 'POINT'""";
    private static final String BACKLOG = """
            SELECT (SELECT count(*) FROM outbox x JOIN deal d ON d.id = x.deal_id WHERE d.community_id = ?),
                   count(*) FILTER (WHERE r.status <> 'SETTLED'), count(*) FILTER (WHERE r.status = 'STUCK')
            FROM refund r JOIN orders o ON o.id = r.order_id JOIN deal d ON d.id = o.deal_id
            WHERE d.community_id = ?""";

    private final Connection connection;
    private final UUID communityId;

    public PostgresSource(Settings.Postgres settings, String communityId) throws SQLException {
        this.connection = DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
        this.connection.setReadOnly(true);
        this.communityId = UUID.fromString(communityId);
    }

    /** What is still to be done. */
    public Backlog backlog() throws SQLException {
        try (PreparedStatement statement = prepared(BACKLOG);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Backlog(row.getLong(1), row.getLong(2), row.getLong(3), eventSequences());
        }
    }

    /** What was sold and posted. */
    public PostgresFigures figures() throws SQLException {
        Set<String> orderIds = new HashSet<>();
        long grossMinor = 0;
        String orders =
                "SELECT o.id::text, o.amount_minor FROM orders o JOIN deal d ON d.id = o.deal_id WHERE d.community_id = ?";
        try (PreparedStatement statement = prepared(orders);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                orderIds.add(row.getString(1));
                grossMinor = Math.addExact(grossMinor, row.getLong(2));
            }
        }
        return new PostgresFigures(orderIds, grossMinor, number(OVERSOLD), number(COLLECTED), greenPoints(), ledger());
    }

    /** Points that the ledger has given for the run's orders. */
    public long greenPoints() throws SQLException {
        return number(GREEN_POINTS);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private Map<String, Long> eventSequences() throws SQLException {
        Map<String, Long> sequences = new HashMap<>();
        try (PreparedStatement statement =
                        prepared("SELECT id::text, event_sequence FROM deal WHERE community_id = ?");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                sequences.put(row.getString(1), row.getLong(2));
            }
        }
        return sequences;
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = prepared(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private PostgresFigures.Ledger ledger() throws SQLException {
        try (PreparedStatement statement = prepared(LEDGER);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new PostgresFigures.Ledger(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    /** Every parameter of every statement here is the community. */
    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int parameters = statement.getParameterMetaData().getParameterCount();
        for (int i = 1; i <= parameters; i++) {
            statement.setObject(i, communityId);
        }
        return statement;
    }
}
