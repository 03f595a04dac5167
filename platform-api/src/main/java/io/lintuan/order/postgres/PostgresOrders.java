package io.lintuan.order.postgres;

import io.lintuan.order.OrderPage;
import io.lintuan.order.OrderView;
import io.lintuan.order.Orders;
import io.lintuan.postgres.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One row for each line, gathered into orders; pages by what they are sorted by, so that none is skipped or repeated. */
@Singleton
final class PostgresOrders implements Orders {
    // Column by column: whoever waits for an order looks often, and each column is described in every answer.
    private static final String SELECT = """
            SELECT o.id, o.deal_id, o.buyer_id, o.status, o.amount_minor, o.pickup_code, o.placed_at, o.held_until, o.paid_at,
              o.picked_up_at, o.pickup_point_id, o.team_id, o.recipient, x.offering_id, x.quantity,
              x.amount_minor AS line_amount_minor,
              coalesce(x.kept_tolerance, x.tolerance) AS line_tolerance, coalesce(x.kept_pieces, x.quantity) AS line_pieces,
              coalesce(x.kept_minor, x.amount_minor) AS line_kept_minor, x.kept_grams,
              r.status AS refund_status, r.amount_minor AS refund_amount_minor, r.requested_at, r.settled_at, r.reason
            FROM (%s) o
              JOIN order_line x ON x.order_id = o.id
              LEFT JOIN LATERAL (SELECT * FROM refund WHERE order_id = o.id
                ORDER BY status = 'SETTLED', requested_at DESC LIMIT 1) r ON true
            ORDER BY o.placed_at DESC, o.id, x.ordinal""";
    private static final String BY_ID = String.format(SELECT, "SELECT * FROM orders WHERE id = $1");
    private static final String OF_BUYER =
            String.format(SELECT, "SELECT * FROM orders WHERE buyer_id = $1 ORDER BY placed_at DESC, id LIMIT $2");
    private static final String REFUNDS = """
            SELECT status AS refund_status, amount_minor AS refund_amount_minor, requested_at, settled_at, reason
            FROM refund WHERE order_id = $1 ORDER BY requested_at, key""";
    private static final String ENTRIES = """
            SELECT o.*, b.display_name, x.offering_id, f.title, f.unit,
              coalesce(x.kept_pieces, x.quantity) AS quantity, x.kept_grams,
              coalesce(o.pickup_point_id, d.pickup_point_id) AS point_id
            FROM (%s) o
              JOIN deal d ON d.id = o.deal_id
              JOIN person b ON b.id = o.buyer_id
              JOIN order_line x ON x.order_id = o.id
              JOIN offering f ON f.id = x.offering_id
            ORDER BY o.placed_at, o.id, x.ordinal""";
    private static final String OF_DEAL = String.format(
            ENTRIES,
            "SELECT * FROM orders WHERE deal_id = $1 AND (placed_at, id) > ($2, $3) ORDER BY placed_at, id LIMIT $4");
    private static final String ENTRY = String.format(ENTRIES, "SELECT * FROM orders WHERE id = $1");

    private final Sql sql;
    private final DealHeadings headings;

    PostgresOrders(Sql sql, DealHeadings headings) {
        this.sql = sql;
        this.headings = headings;
    }

    @Override
    public Mono<OrderView> byId(UUID orderId) {
        return views(BY_ID, orderId)
                .next()
                .flatMap(order -> order.refund().isEmpty()
                        ? Mono.just(order)
                        : sql.rows(REFUNDS, row -> OrderViewRow.refund(row).orElseThrow(), orderId)
                                .collectList()
                                .map(order::with));
    }

    @Override
    public Mono<UUID> dealOf(UUID orderId) {
        return sql.row("SELECT deal_id FROM orders WHERE id = $1", row -> row.get(0, UUID.class), orderId);
    }

    @Override
    public Flux<OrderView> ofBuyer(UUID buyerId, int most) {
        return views(OF_BUYER, buyerId, most);
    }

    @Override
    public Mono<OrderPage> ofDeal(UUID dealId, Optional<String> after, int size) {
        return Mono.fromSupplier(() -> after.map(Cursor::parse).orElse(Cursor.START))
                .flatMap(cursor -> entries(OF_DEAL, dealId, cursor.placedAt(), cursor.orderId(), size + 1)
                        .collectList())
                .map(found -> page(found, size));
    }

    @Override
    public Mono<OrderPage.Entry> entry(UUID orderId) {
        return entries(ENTRY, orderId).next();
    }

    private static OrderPage page(List<OrderPage.Entry> found, int size) {
        if (found.size() <= size) {
            return new OrderPage(found, Optional.empty());
        }
        OrderPage.Entry last = found.get(size - 1);
        return new OrderPage(
                List.copyOf(found.subList(0, size)), Optional.of(new Cursor(last.placedAt(), last.orderId()).print()));
    }

    private Flux<OrderView> views(String query, Object... values) {
        return sql.rows(query, OrderViewRow::of, values).collectList().flatMapMany(rows -> headings.of(dealsOf(rows))
                .flatMapMany(known -> Flux.fromIterable(rows)
                        .bufferUntilChanged(row -> row.order().orderId())
                        .map(lines -> OrderViewRow.gather(lines, known))));
    }

    private static Set<UUID> dealsOf(List<OrderViewRow> rows) {
        return rows.stream().map(row -> row.order().dealId()).collect(Collectors.toSet());
    }

    private Flux<OrderPage.Entry> entries(String query, Object... values) {
        return sql.rows(query, EntryRow::of, values)
                .bufferUntilChanged(row -> row.entry().orderId())
                .map(EntryRow::gather);
    }
}
