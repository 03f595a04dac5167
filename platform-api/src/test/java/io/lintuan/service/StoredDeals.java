package io.lintuan.service;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.service.DealFixture.OpenDeal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What stands in the database, read beside the services that wrote it. */
record StoredDeals(PostgresEndpoint database) {

    List<String> orders(OpenDeal deal) {
        return column("SELECT id FROM orders WHERE deal_id = '" + deal.dealId() + "'");
    }

    long held(OpenDeal deal) {
        return number("SELECT held_quantity FROM offering WHERE deal_id = '" + deal.dealId() + "'");
    }

    /** Events whose number in the deal is not the one that follows the event before; a gap shows as well as a repetition. */
    long eventsOutOfSequence(OpenDeal deal) {
        return number(
                "SELECT count(*) FROM (SELECT (convert_from(payload, 'UTF8')::json ->> 'dealSequence')::bigint AS said,"
                        + " row_number() OVER (ORDER BY deal_version, ordinal) AS expected FROM outbox WHERE deal_id = '"
                        + deal.dealId() + "') e WHERE said <> expected");
    }

    /** The server drops them, in the middle of whatever they do. */
    void breakConnectionsOf(String application) {
        column("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '" + application + "'");
    }

    /** Before anybody asks for the deal, so that no desk has it in memory yet. */
    void letEachBuyAnyNumber(OpenDeal deal) {
        column("UPDATE offering SET per_person_limit = 10000 WHERE deal_id = '" + deal.dealId() + "' RETURNING id");
    }

    /** A change behind the services' backs. */
    void run(String statement) {
        try (Connection open = connect();
                Statement changing = open.createStatement()) {
            changing.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    long number(String query) {
        return Long.parseLong(column(query).get(0));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private List<String> column(String query) {
        List<String> values = new ArrayList<>();
        try (Connection open = connect();
                Statement statement = open.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
