package io.lintuan.bench.board;

import io.lintuan.bench.orders.Neighborhood;
import io.lintuan.bench.orders.Neighborhood.OpenDeal;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.replay.board.BoardEvent;
import io.lintuan.workload.replay.board.BoardLatency;
import io.lintuan.workload.replay.board.BoardWatch;
import io.lintuan.workload.replay.evidence.StreamSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Orders in open loop, over a few deals, and when the board showed each. */
final class SteadyOrders {
    private static final int DEALS = 20;
    private static final Duration SHOWN_MOST = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_MS = 100;

    private final Neighborhood people;
    private final StreamSource stream;
    private final BoardWatch board;
    private final Passage passage;
    private final int perSecond;
    private final List<OpenDeal> deals;

    SteadyOrders(Neighborhood people, StreamSource stream, BoardWatch board, Passage passage, int perSecond) {
        this.people = people;
        this.stream = stream;
        this.board = board;
        this.passage = passage;
        this.perSecond = perSecond;
        this.deals = people.open(DEALS);
    }

    /** Returns when all are on the board, or the patience is over; {@link IllegalStateException} when one was refused. */
    Shown run(Duration time) throws InterruptedException {
        Instant from = Instant.now();
        long start = System.nanoTime();
        int orders = Math.toIntExact(time.toSeconds() * perSecond);
        List<CompletableFuture<Reply>> asked = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            TimeUnit.NANOSECONDS.sleep(start + i * 1_000_000_000L / perSecond - System.nanoTime());
            asked.add(people.ask(people.buyers().get(i % people.buyers().size()), deals.get(i % DEALS)));
        }
        for (CompletableFuture<Reply> reply : asked) {
            if (!reply.join().accepted()) {
                throw new IllegalStateException("the bench was refused: " + reply.join());
            }
        }
        Map<String, List<BoardEvent>> events = since(from);
        BoardLatency seen = BoardLatency.of(events, board.frames());
        long end = System.nanoTime() + SHOWN_MOST.toNanos();
        while ((seen.events() < orders || seen.unseen() > 0) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            events = since(from);
            seen = BoardLatency.of(events, board.frames());
        }
        return new Shown(
                BoardLatency.of(events, passage.relayed()),
                BoardLatency.of(events, passage.told()),
                new BoardLatency(
                        orders, orders - seen.events() + seen.unseen(), seen.msP50(), seen.msP99(), seen.msMax()));
    }

    private Map<String, List<BoardEvent>> since(Instant from) {
        Map<String, List<BoardEvent>> events = new HashMap<>();
        stream.events()
                .boardEvents()
                .forEach((deal, all) -> events.put(
                        deal,
                        all.stream()
                                .filter(event -> !event.recordedAt().isBefore(from))
                                .toList()));
        return events;
    }
}
