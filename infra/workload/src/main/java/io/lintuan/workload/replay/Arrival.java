package io.lintuan.workload.replay;

import io.lintuan.workload.replay.board.BoardLatency;
import io.lintuan.workload.replay.evidence.Backlog;
import io.lintuan.workload.replay.evidence.ClickHouseFigures;
import io.lintuan.workload.replay.evidence.StreamFigures;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Waits until what was ordered has reached every store, and can say what has not. */
record Arrival(Sources sources, PrintStream progress) {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    /** An empty list when all is there; otherwise what was missing when the time was over. */
    List<String> await(Duration limit) throws SQLException, IOException, InterruptedException {
        long start = System.nanoTime();
        long lineAt = start;
        List<String> missing = missing();
        while (!missing.isEmpty() && System.nanoTime() - start < limit.toNanos()) {
            if (System.nanoTime() - lineAt > BETWEEN_LINES.toNanos()) {
                lineAt = System.nanoTime();
                progress.println("replay: waiting: " + String.join("; ", missing));
            }
            Thread.sleep(PAUSE.toMillis());
            missing = missing();
        }
        return missing;
    }

    private List<String> missing() throws SQLException, IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        Backlog backlog = sources.postgres().backlog();
        if (backlog.outboxRows() > 0) {
            missing.add(backlog.outboxRows() + " outbox rows have not left for Pulsar");
        }
        if (backlog.refundsOpen() > 0) {
            missing.add(backlog.refundsOpen() + " refunds are not settled (" + backlog.refundsStuck() + " stuck)");
        }
        long behind = backlog.eventSequences().entrySet().stream()
                .filter(deal -> sources.stream().through(deal.getKey()) < deal.getValue())
                .count();
        if (behind > 0) {
            missing.add("the stream lacks events of " + behind + " deals");
        }
        if (!sources.topic().atEnd()) {
            missing.add("the topic is not read to its end " + sources.topic().trouble());
        }
        if (missing.isEmpty()) {
            addClickHouse(missing);
            addBoard(missing);
        }
        return missing;
    }

    private void addClickHouse(List<String> missing) throws IOException, InterruptedException {
        StreamFigures stream = sources.stream().figures();
        Map<String, Long> facts = sources.clickHouse().orderEvents();
        stream.orderEvents().forEach((type, count) -> {
            if (facts.getOrDefault(type, 0L) < count) {
                missing.add("ClickHouse has %d of %d %s facts".formatted(facts.getOrDefault(type, 0L), count, type));
            }
        });
        var expected = new ClickHouseFigures.Sums(
                stream.orderIds().size(),
                stream.grossMinor(),
                stream.paidMinor(),
                stream.refundedMinor(),
                stream.paidMinor() - stream.refundedMinor());
        ClickHouseFigures.Sums minutes = sources.clickHouse().minutes();
        if (!minutes.equals(expected)) {
            missing.add("gmv_by_minute says " + minutes + " where the stream says " + expected);
        }
    }

    private void addBoard(List<String> missing) {
        BoardLatency latency =
                BoardLatency.of(sources.stream().boardEvents(), sources.board().frames());
        if (latency.unseen() > 0) {
            missing.add("the board has not shown " + latency.unseen() + " of " + latency.events() + " events");
        }
    }
}
