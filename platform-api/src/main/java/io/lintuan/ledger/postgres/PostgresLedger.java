package io.lintuan.ledger.postgres;

import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Ledger;
import io.lintuan.ledger.Posting;
import io.lintuan.postgres.Sql;
import jakarta.inject.Singleton;
import java.lang.reflect.Array;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** One statement for all postings; a cause that was posted before is skipped by the unique constraint. */
@Singleton
final class PostgresLedger implements Ledger {
    private static final String POST = """
            INSERT INTO posting (id, source, destination, asset, amount_minor, cause, cause_id, deal_id, order_id,
              reverses, occurred_at, recorded_at)
            SELECT p.*, $12 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[],
              $7::text[], $8::uuid[], $9::uuid[], $10::uuid[], $11::timestamptz[]) AS p
            ON CONFLICT (cause, cause_id, source, destination) DO NOTHING""";
    private static final String BALANCE = """
            SELECT coalesce((SELECT sum(amount_minor) FROM posting WHERE destination = $1 AND asset = $2%s), 0)::bigint
              - coalesce((SELECT sum(amount_minor) FROM posting WHERE source = $1 AND asset = $2%s), 0)::bigint""";

    // Word for word the condition of the two indexes, or they would not be used.
    private static final String PERSONAL = " AND (%1$s LIKE 'leader:%%' OR %1$s LIKE 'person:%%')";
    private static final String OF_ANY = String.format(BALANCE, "", "");
    private static final String OF_PERSON =
            String.format(BALANCE, String.format(PERSONAL, "destination"), String.format(PERSONAL, "source"));

    private final Sql sql;
    private final Clock clock;

    PostgresLedger(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Mono<Long> post(List<Posting> postings) {
        if (postings.isEmpty()) {
            return Mono.just(0L);
        }
        // One order everywhere: two writers of the same causes wait for each other instead of locking.
        List<Posting> sorted =
                postings.stream().sorted(Comparator.comparing(Posting::id)).toList();
        return sql.update(
                POST,
                column(sorted, UUID.class, Posting::id),
                column(sorted, String.class, Posting::source),
                column(sorted, String.class, Posting::destination),
                column(sorted, String.class, Posting::asset),
                column(sorted, Long.class, Posting::amountMinor),
                column(sorted, String.class, posting -> posting.cause().name()),
                column(sorted, String.class, Posting::causeId),
                column(sorted, UUID.class, posting -> posting.dealId().orElse(null)),
                column(sorted, UUID.class, posting -> posting.orderId().orElse(null)),
                column(sorted, UUID.class, posting -> posting.reverses().orElse(null)),
                column(sorted, Instant.class, Posting::occurredAt),
                clock.instant());
    }

    @Override
    public Mono<Long> balance(String account, String asset) {
        return sql.row(
                Accounts.isPersonal(account) ? OF_PERSON : OF_ANY, row -> row.get(0, Long.class), account, asset);
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] column(List<Posting> postings, Class<T> type, Function<Posting, T> value) {
        return postings.stream().map(value).toArray(size -> (T[]) Array.newInstance(type, size));
    }
}
