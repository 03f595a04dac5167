package io.lintuan.bench.orders;

import io.lintuan.bench.http.Load;
import io.lintuan.bench.http.LoadResult;
import io.lintuan.bench.http.Requests;
import io.lintuan.bench.http.Shot;
import io.lintuan.bench.report.Goal;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.report.Round;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.replay.report.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** P5: a neighbor looks at an order, against one row by its primary key under pgbench. */
final class SingleRows {
    private static final int ORDERS = 1_000;
    private static final int CALLERS = 64;
    private static final int CEILING_CLIENTS = 16;
    private static final String ONE_ROW =
            "\\set n random(1, " + ORDERS + ")\nSELECT order_id FROM bench_order WHERE n = :n;\n";

    private final Ground ground;

    SingleRows(Ground ground) {
        this.ground = ground;
    }

    Measure measure() throws Exception {
        Shot looks = looks();
        List<Round> rounds = new ArrayList<>();
        try (Load load = new Load("127.0.0.1", ground.service().port())) {
            HotDeal.checked(load.saturate(CALLERS, ground.plan().time().multipliedBy(2), looks));
            for (int round = 1; round <= ground.plan().rounds(); round++) {
                double ceiling = ground.pgbench()
                        .perSecond(ONE_ROW, CEILING_CLIENTS, ground.plan().time());
                LoadResult result =
                        HotDeal.checked(load.saturate(CALLERS, ground.plan().time(), looks));
                rounds.add(new Round(result.perSecond(), ceiling, Machine.here().loadAverage()));
                ground.progress()
                        .printf(Locale.ROOT, "round %d: pgbench %,.0f/s; %s%n", round, ceiling, HotDeal.line(result));
            }
        }
        return new Measure(
                "P5", "GET of one order per second, one row under pgbench", Goal.atLeast(0.15, 0.3), rounds, List.of());
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
        Requests requests = new Requests("127.0.0.1", ground.service().port());
        return () -> {
            Own own = orders.get(ThreadLocalRandom.current().nextInt(ORDERS));
            return requests.get("/api/orders/" + own.orderId(), own.buyer().token());
        };
    }
}
