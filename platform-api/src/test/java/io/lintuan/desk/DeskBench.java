package io.lintuan.desk;

import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A figure, not a test: orders per second on one hot deal, callers in this process, a durable PostgreSQL beside it.
 *
 * <p>Arguments: callers (256), seconds (10), deals (1: all callers on one deal), desks (1: as one instance; with two, each
 * order goes to either by chance).
 */
public final class DeskBench {
    private static final int BUYERS = 1_000;

    private final DeskPlace place;
    private final List<OrderDesk> desks = new ArrayList<>();
    private final List<NewDeal> deals = new ArrayList<>();
    private final List<UUID> buyers = new ArrayList<>();
    private final Queue<Long> latenciesNanos = new ConcurrentLinkedQueue<>();

    private DeskBench(DeskPlace place, int dealCount, int deskCount) {
        this.place = place;
        for (int i = 0; i < deskCount; i++) {
            desks.add(place.aDesk());
        }
        for (int i = 0; i < BUYERS; i++) {
            buyers.add(place.aNeighbor());
        }
        for (int i = 0; i < dealCount; i++) {
            NewDeal deal = Ask.aDeal(place, 1_000_000, 1);
            desks.get(0).open(Mono.just(deal), Ask.key()).block();
            place.sql("UPDATE offering SET per_person_limit = 10000 WHERE deal_id = '" + deal.dealId() + "'");
            deals.add(deal);
        }
    }

    public static void main(String[] arguments) throws IOException {
        int callers = number(arguments, 0, 256);
        int seconds = number(arguments, 1, 10);
        int dealCount = number(arguments, 2, 1);
        EnginePlace files = EnginePlace.throwAway(Files.createTempDirectory("desk-bench"), "postgres");
        try (Running<PostgresEndpoint> postgres = Engines.ofThisMachine().startPostgres(files);
                DeskPlace place = new DeskPlace(postgres.endpoint())) {
            DeskBench bench = new DeskBench(place, dealCount, number(arguments, 3, 1));
            bench.run("warm-up", callers, seconds);
            bench.run("joins", callers, seconds);
            bench.run("joins", callers, seconds);
        }
    }

    private void run(String name, int callers, int seconds) {
        latenciesNanos.clear();
        long ends = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        Flux.range(0, callers)
                .flatMap(caller -> Mono.defer(this::order).repeat(() -> System.nanoTime() < ends), callers)
                .blockLast();
        long[] sorted =
                latenciesNanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: %d callers, %d deals, %d desks: %,d orders/s, p50 %.1f ms, p99 %.1f ms, rows %,d, conflicts %,.0f%n",
                name,
                callers,
                deals.size(),
                desks.size(),
                sorted.length / seconds,
                millis(sorted, 50),
                millis(sorted, 99),
                place.number("SELECT count(*) FROM orders"),
                place.conflicts());
    }

    private Mono<Answer> order() {
        long started = System.nanoTime();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        UUID buyer = buyers.get(random.nextInt(buyers.size()));
        NewDeal deal = deals.get(random.nextInt(deals.size()));
        return desks.get(random.nextInt(desks.size()))
                .submit(Ask.join(deal, UUID.randomUUID(), buyer, 1))
                .doOnNext(answer -> latenciesNanos.add(System.nanoTime() - started));
    }

    private static double millis(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return Arrays.stream(arguments)
                .skip(index)
                .findFirst()
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
