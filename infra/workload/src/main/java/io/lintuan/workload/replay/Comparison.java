package io.lintuan.workload.replay;

import io.lintuan.workload.replay.evidence.ClickHouseFigures;
import io.lintuan.workload.replay.evidence.PostgresFigures;
import io.lintuan.workload.replay.evidence.ProviderFigures;
import io.lintuan.workload.replay.evidence.StreamFigures;
import io.lintuan.workload.replay.report.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts side by side what each source knows. */
record Comparison(
        Queue<DealResult> client,
        ProviderFigures provider,
        PostgresFigures postgres,
        StreamFigures stream,
        ClickHouseFigures clickHouse) {

    List<Measure> measures() {
        ClickHouseFigures.Sums facts = clickHouse.facts();
        PostgresFigures.Ledger ledger = postgres.ledger();
        long grossMinor = orders().mapToLong(AcceptedOrder::amountMinor).sum();
        long commissionMinor =
                client.stream().mapToLong(DealResult::commissionMinor).sum();
        return List.of(
                measure("ordersAccepted", (long) acceptedIds().size(), "client")
                        .and("postgres", postgres.orderIds().size())
                        .and("stream", stream.orderIds().size())
                        .and("clickhouse", facts.orders())
                        .done(),
                measure("grossMinor", grossMinor, "client")
                        .and("postgres", postgres.grossMinor())
                        .and("stream", stream.grossMinor())
                        .and("clickhouse", facts.grossMinor())
                        .done(),
                measure("paidMinor", provider.capturedMinor(), "provider")
                        .and("ledger", ledger.paidMinor())
                        .and("stream", stream.paidMinor())
                        .and("clickhouse", facts.paidMinor())
                        .done(),
                measure("refundedMinor", provider.refundedMinor(), "provider")
                        .and("ledger", ledger.refundedMinor())
                        .and("stream", stream.refundedMinor())
                        .and("clickhouse", facts.refundedMinor())
                        .done(),
                measure("netMinor", ledger.netMinor(), "ledger")
                        .and("stream", stream.paidMinor() - stream.refundedMinor())
                        .and("clickhouse", clickHouse.minutes().netMinor())
                        .done(),
                measure("commissionMinor", ledger.commissionMinor(), "ledger")
                        .and("recomputed", commissionMinor)
                        .done());
    }

    /** Facts and minutes are two ways through Flink; a value is only ClickHouse's when both say it. */
    List<String> contradictions() {
        List<String> contradictions = new ArrayList<>();
        if (!clickHouse.facts().equals(clickHouse.minutes())) {
            contradictions.add("clickhouse differs in itself: order_facts " + clickHouse.facts() + ", gmv_by_minute "
                    + clickHouse.minutes());
        }
        if (!clickHouse.orderEvents().equals(stream.orderEvents())) {
            contradictions.add("events by type differ: stream " + stream.orderEvents() + ", clickhouse "
                    + clickHouse.orderEvents());
        }
        return contradictions;
    }

    /** Orders that were promised with 201 and are not everywhere. */
    long lost() {
        return acceptedIds().stream()
                .filter(id -> !postgres.orderIds().contains(id)
                        || !stream.orderIds().contains(id)
                        || !clickHouse.orderIds().contains(id))
                .count();
    }

    long duplicated() {
        return stream.duplicated() + clickHouse.duplicated();
    }

    private Set<String> acceptedIds() {
        return orders().map(AcceptedOrder::orderId).collect(Collectors.toSet());
    }

    private java.util.stream.Stream<AcceptedOrder> orders() {
        return client.stream().flatMap(deal -> deal.orders().stream());
    }

    private static Sides measure(String name, long value, String source) {
        return new Sides(name, new LinkedHashMap<>()).and(source, value);
    }

    private record Sides(String name, Map<String, Long> bySource) {
        Sides and(String source, long value) {
            bySource.put(source, value);
            return this;
        }

        Measure done() {
            return new Measure(name, bySource);
        }
    }
}
