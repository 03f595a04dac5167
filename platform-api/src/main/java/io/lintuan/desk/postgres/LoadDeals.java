package io.lintuan.desk.postgres;

import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Refund;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads everything the model needs of some deals, table by table; the caller's transaction makes it one view. */
final class LoadDeals {
    private static final String OF_DEALS = " x JOIN orders o ON o.id = x.order_id WHERE o.deal_id = ANY($1)";

    private static final String LINES = "SELECT x.*, f.product_id, f.piece_grams FROM order_line x"
            + " JOIN orders o ON o.id = x.order_id JOIN offering f ON f.id = x.offering_id"
            + " WHERE o.deal_id = ANY($1) ORDER BY x.ordinal";

    private final Connection connection;
    private final UUID[] dealIds;

    LoadDeals(Connection connection, UUID[] dealIds) {
        this.connection = connection;
        this.dealIds = dealIds;
    }

    Mono<Map<UUID, DealState>> load() {
        return Mono.zip(
                        all("SELECT * FROM deal WHERE id = ANY($1)", DealRow::of),
                        grouped(OfferingRow.SELECT, "deal_id", OfferingRow::of),
                        details()
                                .flatMap(details -> grouped(
                                        "SELECT * FROM orders WHERE deal_id = ANY($1)", "deal_id", details::order)))
                .map(read -> read.getT1().stream()
                        .map(deal -> deal.restore(
                                read.getT2().getOrDefault(deal.dealId(), List.of()),
                                read.getT3().getOrDefault(deal.dealId(), List.of())))
                        .collect(Collectors.toMap(state -> state.terms().dealId(), Function.identity())));
    }

    private Mono<OrderDetails> details() {
        return Mono.zip(
                        grouped(LINES, "order_id", LineRow::of),
                        grouped("SELECT x.* FROM payment" + OF_DEALS, "order_id", OrderDetails.Asked::of),
                        grouped("SELECT x.* FROM refund" + OF_DEALS, "order_id", LoadDeals::refund),
                        grouped(
                                "SELECT x.* FROM risk_signal" + OF_DEALS + " ORDER BY x.recorded_at, x.id",
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

    private <T> Mono<List<T>> all(String sql, Function<Readable, T> read) {
        return Flux.from(connection.createStatement(sql).bind(0, dealIds).execute())
                .concatMap(result -> result.map(read))
                .collectList();
    }

    private <T> Mono<Map<UUID, List<T>>> grouped(String sql, String owner, Function<Readable, T> read) {
        record Owned<T>(UUID owner, T value) {}
        return all(sql, row -> new Owned<>(row.get(owner, UUID.class), read.apply(row)))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Owned::owner, Collectors.mapping(Owned::value, Collectors.toList()))));
    }
}
