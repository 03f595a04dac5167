package io.lintuan.workload.replay;

import io.lintuan.workload.replay.evidence.ClickHouseFigures;
import io.lintuan.workload.replay.evidence.PostgresFigures;
import io.lintuan.workload.replay.evidence.ProviderFigures;
import io.lintuan.workload.replay.evidence.StreamFigures;
import io.lintuan.workload.replay.evidence.Sums;
import io.lintuan.workload.replay.report.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts side by side what each source knows.
 *
 * @param acceptedIds orders that the client was answered with 201
 */
record Comparison(
        Set<String> acceptedIds,
        ClientBooks client,
        ProviderFigures provider,
        PostgresFigures postgres,
        StreamFigures stream,
        ClickHouseFigures clickHouse,
        Said said) {

    List<Measure> measures() {
        return Stream.of(sold(), moved(), collected()).flatMap(List::stream).toList();
    }

    private List<Measure> sold() {
        Sums facts = clickHouse.facts();
        Sums board = said.boardTogether();
        return List.of(
                measure("ordersAccepted", (long) acceptedIds.size(), "client")
                        .and("postgres", postgres.orderIds().size())
                        .and("stream", stream.orderIds().size())
                        .and("clickhouse", facts.orders())
                        .and("board", board.orders())
                        .done(),
                measure("grossMinor", client.together().grossMinor(), "client")
                        .and("postgres", postgres.grossMinor())
                        .and("stream", stream.sums().grossMinor())
                        .and("clickhouse", facts.grossMinor())
                        .and("board", board.grossMinor())
                        .done());
    }

    private List<Measure> moved() {
        Sums facts = clickHouse.facts();
        Sums board = said.boardTogether();
        PostgresFigures.Ledger ledger = postgres.ledger();
        return List.of(
                measure("paidMinor", provider.capturedMinor(), "provider")
                        .and("ledger", ledger.paidMinor())
                        .and("stream", stream.sums().paidMinor())
                        .and("clickhouse", facts.paidMinor())
                        .and("board", board.paidMinor())
                        .done(),
                measure("refundedMinor", provider.refundedMinor(), "provider")
                        .and("ledger", ledger.refundedMinor())
                        .and("stream", stream.sums().refundedMinor())
                        .and("clickhouse", facts.refundedMinor())
                        .and("board", board.refundedMinor())
                        .done(),
                // Nobody here subtracts: a balance, the job's own net in its topic, in its table, on the board.
                measure("netMinor", ledger.netMinor(), "ledger")
                        .and("stream", said.liveTogether().netMinor())
                        .and("clickhouse", clickHouse.minutes().netMinor())
                        .and("board", board.netMinor())
                        .done(),
                measure("commissionMinor", ledger.commissionMinor(), "ledger")
                        .and("recomputed", client.commissionMinor())
                        .done());
    }

    private List<Measure> collected() {
        return List.of(
                measure("ordersCollected", client.collected(), "client")
                        .and("postgres", postgres.collected())
                        .and("stream", stream.orderEvents().getOrDefault("ORDER_PICKED_UP", 0L))
                        .and("clickhouse", clickHouse.green().orders())
                        .done(),
                measure("greenPoints", postgres.greenPoints(), "ledger")
                        .and("clickhouse", clickHouse.green().points())
                        .and("recomputed", client.greenPoints())
                        .done());
    }

    /** A value is only the stream job's when every way through it says the same, deal by deal and minute by minute. */
    List<String> contradictions() {
        List<String> contradictions = new ArrayList<>(said.contradictions(client));
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
        return acceptedIds.stream()
                .filter(id -> !postgres.orderIds().contains(id)
                        || !stream.orderIds().contains(id)
                        || !clickHouse.orderIds().contains(id))
                .count();
    }

    long duplicated() {
        return stream.duplicated()
                + clickHouse.repeats().saidTwice()
                + clickHouse.repeats().contradicting();
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
