package io.lintuan.workload.traffic;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Call;
import io.lintuan.workload.api.InFlight;
import io.lintuan.workload.api.Patience;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.SignIns;
import io.lintuan.workload.api.Witness;
import io.lintuan.workload.settings.Settings;
import io.lintuan.workload.traffic.Shopper.Errand;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.LongAdder;

/** The program's loop: look at the market every few seconds, send somebody shopping in between. */
final class Traffic {
    private static final Duration BETWEEN_VISITS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final Duration BETWEEN_BURSTS = Duration.ofMinutes(3);
    private static final Duration AWAY_PAUSE = Duration.ofSeconds(2);
    private static final Patience SHORT = new Patience(4, Duration.ofMillis(200), Duration.ofSeconds(1));

    private final Clock clock;
    private final double ordersPerSecond;
    private final PrintStream out;
    private final SignIns signIns;
    private final Market market;
    private final Shopper shopper;
    private final Whim whim;
    private final LongAdder errands = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder broken = new LongAdder();
    private volatile boolean strangers;

    Traffic(Settings settings, Clock clock, double ordersPerSecond, long seed, PrintStream out) {
        this.clock = clock;
        this.ordersPerSecond = ordersPerSecond;
        this.out = out;
        HttpClient http = ApiClient.http();
        InFlight inFlight = new InFlight(64);
        ApiClient api = new ApiClient(http, settings.apiUrl(), "traffic", inFlight, SHORT, new Ear());
        ApiClient provider = new ApiClient(http, settings.paymentUrl(), "traffic", inFlight, SHORT, Witness.NONE);
        SplittableRandom random = new SplittableRandom(seed);
        Basket basket = new Basket();
        this.signIns = new SignIns(api);
        this.market = new Market(api, signIns, random.split(), basket);
        this.shopper = new Shopper(api, provider, signIns, basket);
        this.whim = new Whim(random.split());
    }

    void run() throws InterruptedException {
        List<OpenDeal> deals = List.of();
        Instant visitAt = clock.instant();
        Instant lineAt = visitAt.plus(BETWEEN_LINES);
        while (!Thread.currentThread().isInterrupted()) {
            Instant now = clock.instant();
            if (!now.isBefore(visitAt)) {
                deals = visit(now);
                visitAt = clock.instant().plus(deals.isEmpty() ? AWAY_PAUSE : BETWEEN_VISITS);
            }
            if (!now.isBefore(lineAt)) {
                out.println("traffic: %d errands, %d refused, %d broken off"
                        .formatted(errands.sum(), refused.sum(), broken.sum()));
                lineAt = now.plus(BETWEEN_LINES);
            }
            if (!deals.isEmpty()) {
                shop(deals);
            }
            Thread.sleep(whim.pause(deals.isEmpty() ? 2 : ordersPerSecond).toMillis());
        }
    }

    /**
     * An empty list while the service is away, or says what nobody understands; the next visit finds out whether it is
     * back. Whatever goes wrong in one visit must not end the traffic.
     */
    private List<OpenDeal> visit(Instant now) {
        try {
            if (strangers) {
                strangers = false;
                signIns.forget();
                market.forget();
            }
            return market.visit(now);
        } catch (CompletionException | IllegalStateException e) {
            out.println("traffic: waiting for the service: " + e.getMessage());
            return List.of();
        } catch (RuntimeException e) {
            out.println("traffic: a visit broke off: " + e);
            return List.of();
        }
    }

    private void shop(List<OpenDeal> deals) {
        if (whim.oneIn(Math.round(BETWEEN_BURSTS.toSeconds() * ordersPerSecond))) {
            whim.burst(deals).forEach(this::send);
        } else {
            send(whim.errand(deals));
        }
    }

    private void send(Errand errand) {
        errands.increment();
        var unused = shopper.run(errand).whenComplete((done, error) -> {
            if (error != null) {
                broken.increment();
            }
        });
    }

    /** Hears refusals, and notices when the service no longer knows who we are. */
    private final class Ear implements Witness {
        @Override
        public void answered(Call call, Reply reply) {
            if (!reply.accepted()) {
                refused.increment();
                strangers |= reply.status() == 401;
            }
        }

        @Override
        public void retried(Call call, String reason) {
            // Counted when all attempts are used up.
        }
    }
}
