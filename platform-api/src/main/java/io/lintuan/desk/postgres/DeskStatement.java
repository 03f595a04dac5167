package io.lintuan.desk.postgres;

import io.r2dbc.spi.Statement;
import java.util.List;

/**
 * One statement that opens the gates and writes everything behind them. It only names the tables that have rows, so there
 * are a few dozen shapes, each prepared once per connection.
 */
final class DeskStatement {
    private final String gate;
    private final Rows gated;
    private final List<Rows> parts;

    /**
     * @param gate the statement that returns the ids of the deals that moved; {@code %s} stands for its rows
     * @param gated its rows
     */
    DeskStatement(String gate, Rows gated, List<Rows> parts) {
        this.gate = gate;
        this.gated = gated;
        this.parts = parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    String sql() {
        StringBuilder sql = new StringBuilder("WITH moved AS (").append(String.format(gate, gated.unnest(1)));
        sql.append(" RETURNING t.id)");
        StringBuilder checks = new StringBuilder();
        int parameter = 1 + gated.parameters();
        for (Rows part : parts) {
            sql.append(",\n").append(part.cte(parameter));
            checks.append(", ").append(part.check(parameter));
            parameter += part.parameters();
        }
        // A part that nobody reads from would run all the same; reading its count lets the statement check itself.
        return sql.append("\nSELECT coalesce(array_agg(id), '{}') AS moved")
                .append(checks)
                .append(" FROM moved")
                .toString();
    }

    Statement bind(Statement statement) {
        gated.bind(statement, 1);
        int parameter = 1 + gated.parameters();
        for (Rows part : parts) {
            part.bind(statement, parameter);
            parameter += part.parameters();
        }
        return statement;
    }
}
