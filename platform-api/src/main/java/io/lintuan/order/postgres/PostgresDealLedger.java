package io.lintuan.order.postgres;

import io.lintuan.order.DealLedger;
import io.lintuan.order.DealLedgerPage;
import io.lintuan.order.DealLedgerPage.Balance;
import io.lintuan.order.DealLedgerPage.OrderPostings;
import io.lintuan.postgres.Sql;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Postings are found by their orders, which are indexed by deal: an index by deal would cost every payment an entry. */
@Singleton
final class PostgresDealLedger implements DealLedger {
    private static final String PAGE = """
            SELECT o.id, o.placed_at, b.display_name,
              p.source, p.destination, p.amount_minor, p.cause, p.cause_id, p.occurred_at, p.recorded_at
            FROM (SELECT * FROM orders WHERE deal_id = $1 AND (placed_at, id) > ($2, $3)
                ORDER BY placed_at, id LIMIT $4) o
              JOIN deal d ON d.id = o.deal_id
              JOIN person b ON b.id = o.buyer_id
              LEFT JOIN posting p ON p.order_id = o.id AND p.asset = d.currency
            ORDER BY o.placed_at, o.id""";
    private static final String BALANCES = """
            WITH moved AS (
              SELECT p.source, p.destination, p.amount_minor
              FROM orders o JOIN deal d ON d.id = o.deal_id JOIN posting p ON p.order_id = o.id AND p.asset = d.currency
              WHERE o.deal_id = $1)
            SELECT CASE WHEN account LIKE 'escrow:%' THEN 'escrow' ELSE account END AS name,
              sum(amount)::bigint AS balance
            FROM (SELECT destination AS account, amount_minor AS amount FROM moved
              UNION ALL SELECT source, -amount_minor FROM moved) sides
            GROUP BY name ORDER BY name""";

    private final Sql sql;

    PostgresDealLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<DealLedgerPage> ofDeal(UUID dealId, Optional<String> after, int size) {
        return Mono.fromSupplier(() -> after.map(Cursor::parse).orElse(Cursor.START))
                .flatMap(cursor -> sql.rows(PAGE, PostingRow::of, dealId, cursor.placedAt(), cursor.orderId(), size + 1)
                        .bufferUntilChanged(PostingRow::orderId)
                        .collectList())
                .zipWith(balances(dealId, after))
                .map(read -> page(read.getT1(), read.getT2(), size));
    }

    private Mono<List<Balance>> balances(UUID dealId, Optional<String> after) {
        return after.isPresent()
                ? Mono.just(List.of())
                : sql.rows(BALANCES, PostgresDealLedger::balance, dealId).collectList();
    }

    private static DealLedgerPage page(List<List<PostingRow>> found, List<Balance> balances, int size) {
        List<OrderPostings> orders =
                found.stream().limit(size).map(PostingRow::gather).toList();
        Optional<String> next = found.size() <= size
                ? Optional.empty()
                : Optional.of(found.get(size - 1).get(0).cursor().print());
        return new DealLedgerPage(orders, balances, next);
    }

    private static Balance balance(Readable row) {
        return new Balance(row.get("name", String.class), row.get("balance", Long.class));
    }
}
