package io.lintuan.bench.orders;

import io.lintuan.bench.http.Requests;
import io.lintuan.bench.http.Shot;
import io.lintuan.bench.report.Goal;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.report.Round;
import io.lintuan.workload.api.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** P5: a neighbor looks at an order, against one row by its primary key under pgbench. */
final class SingleRows {
    private static final int ORDERS = 1_000;
    private static final String ONE_ROW =
            "\\set n random(1, " + ORDERS + ")\nSELECT order_id FROM bench_order WHERE n = :n;\n";

    private final Ground ground;

    SingleRows(Ground ground) {
        this.ground = ground;
    }

    Measure measure() throws Exception {
        List<Round> rounds = ground.rounds(ONE_ROW, looks());
        return new Measure(
                "P5",
                "GET of one order per second, one row under pgbench",
                Goal.ratioAtLeast(0.15, 0.3),
                rounds,
                List.of());
    }

    private Shot looks() throws Exception {
        record Own(Session buyer, String orderId) {}
        Neighborhood.OpenDeal deal = ground.people().open(1).get(0);
        List<Own> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            Session buyer =
                    ground.people().buyers().get(i % ground.people().buyers().size());
            orders.add(new Own(buyer, ground.people().join(buyer, deal)));
        }
        ground.tables().addOrders(orders.stream().map(Own::orderId).toList());
        ground.tables().tidy();
        Requests requests = ground.requests();
        return () -> {
            Own own = orders.get(ThreadLocalRandom.current().nextInt(ORDERS));
            return requests.get("/api/orders/" + own.orderId(), own.buyer().token());
        };
    }
}
