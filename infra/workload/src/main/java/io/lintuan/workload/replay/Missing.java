package io.lintuan.workload.replay;

import io.lintuan.workload.replay.evidence.Backlog;
import io.lintuan.workload.replay.evidence.GreenFigures;
import io.lintuan.workload.replay.evidence.StreamFigures;
import io.lintuan.workload.replay.evidence.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What has not arrived yet, as sentences; empty lists when all has. Pure. */
final class Missing {
    private Missing() {}

    /** @param readThrough number up to which a deal's events were read from the topic without a gap */
    static List<String> onTheWay(Backlog backlog, ToLongFunction<String> readThrough, boolean topicsAtEnd) {
        List<String> missing = new ArrayList<>();
        if (backlog.outboxRows() > 0) {
            missing.add(backlog.outboxRows() + " outbox rows have not left for Pulsar");
        }
        if (backlog.refundsOpen() > 0) {
            missing.add(backlog.refundsOpen() + " refunds are not settled (" + backlog.refundsStuck() + " stuck)");
        }
        long behind = backlog.eventSequences().entrySet().stream()
                .filter(deal -> readThrough.applyAsLong(deal.getKey()) < deal.getValue())
                .count();
        if (behind > 0) {
            missing.add("the stream lacks events of " + behind + " deals");
        }
        if (!topicsAtEnd) {
            missing.add("the topics are not read to their end");
        }
        return missing;
    }

    static List<String> inFacts(StreamFigures stream, Map<String, Long> facts, Sums minutes) {
        List<String> missing = new ArrayList<>();
        stream.orderEvents().forEach((type, count) -> {
            if (facts.getOrDefault(type, 0L) < count) {
                missing.add("ClickHouse has %d of %d %s facts".formatted(facts.getOrDefault(type, 0L), count, type));
            }
        });
        if (!minutes.equals(stream.sums())) {
            missing.add("gmv_by_minute says " + minutes + " where the stream says " + stream.sums());
        }
        return missing;
    }

    static List<String> inGreenPoints(ClientBooks client, GreenFigures clickHouse, long ledgerPoints) {
        List<String> missing = new ArrayList<>();
        if (clickHouse.orders() < client.collected()) {
            missing.add("ClickHouse has green points of %d of %d collected orders"
                    .formatted(clickHouse.orders(), client.collected()));
        }
        if (ledgerPoints < clickHouse.points()) {
            missing.add("the ledger has %d of %d green points".formatted(ledgerPoints, clickHouse.points()));
        }
        return missing;
    }
}
