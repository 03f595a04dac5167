package io.lintuan.deal.postgres;

import io.lintuan.deal.DealBodies;
import io.lintuan.postgres.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Bodies in a table of their own: the desk's statement does not know them. */
@Singleton
final class PostgresDealBodies implements DealBodies {
    private static final String KEEP = "INSERT INTO deal_body (deal_id, body) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private static final String READ = "SELECT body FROM deal_body WHERE deal_id = $1";

    private final Sql sql;

    PostgresDealBodies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Void> keep(UUID dealId, String body) {
        return sql.update(KEEP, dealId, body).then();
    }

    @Override
    public Mono<String> of(UUID dealId) {
        return sql.row(READ, row -> row.get("body", String.class), dealId);
    }
}
