package io.lintuan.commission.postgres;

import io.lintuan.commission.CommissionStatement;
import io.lintuan.commission.CommissionStatement.Line;
import io.lintuan.commission.Commissions;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Ledger;
import io.lintuan.postgres.Sql;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Sums over what flowed into and out of a leader's accounts. */
@Singleton
final class PostgresCommissions implements Commissions {
    private static final String CURRENCY = "CNY";

    private static final String LINES = """
            SELECT order_id, deal_id, cause, occurred_at,
              CASE WHEN cause = 'COMMISSION_REVERSED' THEN -amount_minor ELSE amount_minor END AS amount_minor
            FROM posting
            WHERE id IN (
              SELECT id FROM posting WHERE asset = $3 AND destination IN ($1, $2)
                AND (destination LIKE 'leader:%' OR destination LIKE 'person:%')
              UNION SELECT id FROM posting WHERE asset = $3 AND source IN ($1, $2)
                AND (source LIKE 'leader:%' OR source LIKE 'person:%'))
            ORDER BY occurred_at DESC, recorded_at DESC, id LIMIT $4""";

    private final Sql sql;
    private final Ledger ledger;

    PostgresCommissions(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    @Override
    public Mono<CommissionStatement> of(UUID leaderId, int mostLines) {
        String accrued = Accounts.accrued(leaderId);
        String held = Accounts.held(leaderId);
        return Mono.zip(
                        ledger.balance(accrued, CURRENCY),
                        ledger.balance(held, CURRENCY),
                        sql.rows(LINES, PostgresCommissions::line, accrued, held, CURRENCY, mostLines)
                                .collectList())
                .map(read -> new CommissionStatement(read.getT1(), read.getT2(), CURRENCY, read.getT3()));
    }

    private static Line line(Readable row) {
        return new Line(
                row.get("order_id", UUID.class),
                row.get("deal_id", UUID.class),
                row.get("cause", String.class),
                row.get("amount_minor", Long.class),
                row.get("occurred_at", Instant.class));
    }
}
