package io.lintuan.workload.traffic;

import io.lintuan.workload.neighborhood.Neighbors;
import io.lintuan.workload.traffic.Shopper.Errand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws what people do next. */
final class Whim {
    /** One more than the velocity rule allows within its five minutes. */
    private static final int BURST_ORDERS = 6;

    private final SplittableRandom random;
    private final List<String> neighbors = Neighbors.names();

    Whim(SplittableRandom random) {
        this.random = random;
    }

    /** Time until the next order when they come independently of each other. */
    Duration pause(double ordersPerSecond) {
        double seconds = -Math.log(1 - random.nextDouble()) / ordersPerSecond;
        return Duration.ofNanos(Math.round(Math.min(seconds, 60) * 1e9));
    }

    /** Somebody orders something; one of twenty forgets to pay, one of twenty changes their mind. */
    Errand errand(List<OpenDeal> deals) {
        int conduct = random.nextInt(20);
        return new Errand(
                neighbors.get(random.nextInt(neighbors.size())),
                deals.get(random.nextInt(deals.size())),
                1 + random.nextInt(2),
                conduct == 0 ? null : Duration.ofMillis(500 + random.nextInt(4_000)),
                conduct == 1 ? Duration.ofSeconds(5 + random.nextInt(20)) : null);
    }

    /** One account orders again and again. */
    List<Errand> burst(List<OpenDeal> deals) {
        String account = "小号" + (1 + random.nextInt(9));
        int first = random.nextInt(deals.size());
        List<Errand> errands = new ArrayList<>();
        for (int i = 0; i < BURST_ORDERS; i++) {
            OpenDeal deal = deals.get((first + i % 2) % deals.size());
            errands.add(new Errand(account, deal, 1, Duration.ofMillis(400), null));
        }
        return errands;
    }

    boolean oneIn(long times) {
        return random.nextLong(Math.max(1, times)) == 0;
    }
}
