package io.lintuan.workload.seed;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.DealWatch;
import io.lintuan.workload.api.InFlight;
import io.lintuan.workload.api.Patience;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.api.SignIns;
import io.lintuan.workload.api.Witness;
import io.lintuan.workload.neighborhood.Neighborhood;
import io.lintuan.workload.neighborhood.Places;
import io.lintuan.workload.settings.Settings;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The program. A second run finds the last deal of the first one and adds nothing. */
final class Seed {
    private static final int DEALS_AT_ONCE = 16;
    private static final int REQUESTS_AT_ONCE = 32;

    private final Clock clock;
    private final PrintStream out;
    private final ApiClient api;
    private final ApiClient provider;
    private final SignIns signIns;
    private final DealWatch watch;

    Seed(Settings settings, Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
        HttpClient http = ApiClient.http();
        InFlight inFlight = new InFlight(REQUESTS_AT_ONCE);
        this.api = new ApiClient(http, settings.apiUrl(), "traffic", inFlight, Patience.DEFAULT, Witness.NONE);
        this.provider = new ApiClient(http, settings.paymentUrl(), "traffic", inFlight, Patience.DEFAULT, Witness.NONE);
        this.signIns = new SignIns(api);
        this.watch = new DealWatch(api, Duration.ofMinutes(1), (kind, example) -> {
            throw new IllegalStateException(kind + ": " + example);
        });
    }

    /** The program's exit code. */
    int run() throws InterruptedException, ExecutionException {
        if (isSeeded()) {
            out.println("seed: already there, nothing added");
            return 0;
        }
        long start = System.nanoTime();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String run = "seed-" + today;
        Session demo = signIns.of(new SignIns.Person(Role.DEMO, "演示", true)).join();
        Places places = Places.findOrOpen(api, demo);
        List<PastDeal> deals = new ArrayList<>(new PastDays(today).deals());
        deals.addAll(new SpecialDeals(today).deals());
        PastDeal last = deals.get(deals.size() - 1);
        letHappen(deals.subList(0, deals.size() - 1), places, run);
        new LiveDeals(api, signIns, places, run).open(clock.instant());
        // Alone and after all others, because it marks the state as seeded.
        dealRun(last, places, run).letHappen();
        long orders = deals.stream().mapToLong(deal -> deal.orders().size()).sum();
        out.println("seed: %d past deals with %d orders in %d s"
                .formatted(deals.size(), orders, (System.nanoTime() - start) / 1_000_000_000));
        return 0;
    }

    private boolean isSeeded() {
        Session ringLeader = signIns.of(new SignIns.Person(Role.LEADER, Neighborhood.RING_LEADER, true))
                .join();
        Reply own = api.send(Call.get("/api/deals").as(ringLeader)).join();
        for (var deal : own.json()) {
            boolean last = deal.path("title").asText().equals(SpecialDeals.LAST_TITLE);
            if (last && !deal.path("status").asText().equals("OPEN")) {
                return true;
            }
        }
        return false;
    }

    private void letHappen(List<PastDeal> deals, Places places, String run)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(DEALS_AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (PastDeal deal : deals) {
                running.add(threads.submit(() -> dealRun(deal, places, run).letHappen()));
            }
            for (Future<?> deal : running) {
                deal.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private PastDealRun dealRun(PastDeal deal, Places places, String run) {
        return new PastDealRun(deal, places.of(deal.neighborhood()), signIns, api, provider, watch, run);
    }
}
