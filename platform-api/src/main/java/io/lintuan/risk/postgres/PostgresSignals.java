package io.lintuan.risk.postgres;

import io.lintuan.postgres.Sql;
import io.lintuan.risk.Signals;
import jakarta.inject.Singleton;
import reactor.core.publisher.Mono;

/** The larger number wins, so the order in which repeats arrive does not matter. */
@Singleton
final class PostgresSignals implements Signals {
    private static final String SAW =
            "UPDATE risk_signal SET observed = $2, evidence = $3 WHERE id = $1 AND observed < $2";

    private final Sql sql;

    PostgresSignals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Void> saw(String signalId, long observed, String evidence) {
        return sql.update(SAW, signalId, observed, evidence).then();
    }
}
