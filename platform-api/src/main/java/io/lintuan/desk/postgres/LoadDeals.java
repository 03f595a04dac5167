package io.lintuan.desk.postgres;

import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Refund;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what the model needs of some deals, table by table: everything, or of those that are known in an earlier state what
 * changed since. The caller's transaction makes it one view.
 */
final class LoadDeals {
    private static final String CHANGED =
            " JOIN unnest($1::uuid[], $2::bigint[]) AS k(deal, version) ON o.deal_id = k.deal AND o.deal_version > k.version";
    private static final String ORDERS = "SELECT o.* FROM orders o" + CHANGED;
    private static final String OF_ORDERS = " x JOIN orders o ON o.id = x.order_id" + CHANGED;
    private static final String LINES = "SELECT x.*, f.product_id, f.piece_grams FROM order_line" + OF_ORDERS
            + " JOIN offering f ON f.id = x.offering_id ORDER BY x.ordinal";
    private static final long NOTHING_KNOWN = -1;

    private static final String POINTS = "SELECT * FROM deal_pickup_point WHERE deal_id = ANY($1) ORDER BY ordinal";

    private final Connection connection;
    private final UUID[] dealIds;
    private final Map<UUID, DealState> known;

    LoadDeals(Connection connection, Collection<UUID> dealIds, Map<UUID, DealState> known) {
        this.connection = connection;
        this.dealIds = dealIds.toArray(UUID[]::new);
        this.known = known;
    }

    Mono<Map<UUID, DealState>> load() {
        return Mono.zip(
                        all(ofDeals("SELECT * FROM deal WHERE id = ANY($1)"), DealRow::of),
                        grouped(ofDeals(OfferingRow.SELECT), "deal_id", OfferingRow::of),
                        details().flatMap(details -> changed(ORDERS, "deal_id", details::order)),
                        grouped(ofDeals("SELECT * FROM team WHERE deal_id = ANY($1)"), "deal_id", GroupRows::team),
                        grouped(ofDeals(POINTS), "deal_id", GroupRows::point))
                .map(read -> read.getT1().stream()
                        .map(deal -> deal.restore(
                                Optional.ofNullable(known.get(deal.dealId())),
                                new DealRow.Parts(
                                        read.getT5().getOrDefault(deal.dealId(), List.of()),
                                        read.getT2().getOrDefault(deal.dealId(), List.of()),
                                        read.getT4().getOrDefault(deal.dealId(), List.of()),
                                        read.getT3().getOrDefault(deal.dealId(), List.of()))))
                        .collect(Collectors.toMap(state -> state.terms().dealId(), Function.identity())));
    }

    private Mono<OrderDetails> details() {
        return Mono.zip(
                        changed(LINES, "order_id", LineRow::of),
                        changed("SELECT x.* FROM payment" + OF_ORDERS, "order_id", OrderDetails.Asked::of),
                        changed("SELECT x.* FROM refund" + OF_ORDERS, "order_id", LoadDeals::refund),
                        changed(
                                "SELECT x.* FROM risk_signal" + OF_ORDERS + " ORDER BY x.recorded_at, x.id",
                                "order_id",
                                row -> row.get("id", String.class)))
                .map(read -> new OrderDetails(read.getT1(), read.getT2(), read.getT3(), read.getT4()));
    }

    private static Refund refund(Readable row) {
        return new Refund(
                row.get("key", String.class),
                row.get("payment_id", UUID.class),
                row.get("amount_minor", Long.class),
                RefundReason.valueOf(row.get("reason", String.class)),
                "SETTLED".equals(row.get("status", String.class)));
    }

    private Statement ofDeals(String sql) {
        return connection.createStatement(sql).bind(0, dealIds);
    }

    private Long[] versions() {
        return Arrays.stream(dealIds)
                .map(known::get)
                .map(state -> state == null ? NOTHING_KNOWN : state.version())
                .toArray(Long[]::new);
    }

    private static <T> Mono<List<T>> all(Statement statement, Function<Readable, T> read) {
        return Flux.from(statement.execute())
                .concatMap(result -> result.map(read))
                .collectList();
    }

    private <T> Mono<Map<UUID, List<T>>> changed(String sql, String owner, Function<Readable, T> read) {
        return grouped(ofDeals(sql).bind(1, versions()), owner, read);
    }

    private static <T> Mono<Map<UUID, List<T>>> grouped(Statement statement, String owner, Function<Readable, T> read) {
        record Owned<T>(UUID owner, T value) {}
        return all(statement, row -> new Owned<>(row.get(owner, UUID.class), read.apply(row)))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Owned::owner, Collectors.mapping(Owned::value, Collectors.toList()))));
    }
}
