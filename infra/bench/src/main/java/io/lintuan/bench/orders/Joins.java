package io.lintuan.bench.orders;

import io.lintuan.bench.http.Requests;
import io.lintuan.bench.http.Shot;
import io.lintuan.workload.api.Session;
import io.netty.handler.codec.http.FullHttpRequest;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody joins one of the deals, each time with a new key. */
final class Joins implements Shot {
    private static final AtomicLong KEYS = new AtomicLong();

    private final Requests requests;
    private final List<Session> buyers;
    private final List<Neighborhood.OpenDeal> deals;
    private final SplittableRandom random = new SplittableRandom(1);

    Joins(Requests requests, List<Session> buyers, List<Neighborhood.OpenDeal> deals) {
        this.requests = requests;
        this.buyers = buyers;
        this.deals = deals;
    }

    @Override
    public FullHttpRequest next() {
        Session buyer;
        Neighborhood.OpenDeal deal;
        synchronized (random) {
            buyer = buyers.get(random.nextInt(buyers.size()));
            deal = deals.get(random.nextInt(deals.size()));
        }
        return requests.post(
                "/api/deals/" + deal.dealId() + "/orders",
                buyer.token(),
                "bench-" + KEYS.incrementAndGet(),
                "{\"lines\":[{\"offeringId\":\"" + deal.offeringId() + "\",\"quantity\":1}]}");
    }
}
