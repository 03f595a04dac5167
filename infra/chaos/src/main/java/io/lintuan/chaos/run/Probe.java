package io.lintuan.chaos.run;

import io.lintuan.chaos.plan.Fate;
import io.lintuan.chaos.plan.PlannedDeal;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Reply;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import java.util.List;

/** A deal on which it is tried when the next order can be accepted after a crash. */
final class Probe {
    static final long PRICE_MINOR = 4_990;
    private static final int STOCK = 1_000;

    private final World world;
    private final OpenedDeal deal;
    private final Session buyer;

    Probe(World world) {
        this.world = world;
        this.buyer = world.person(Role.NEIGHBOR, "probe");
        PlannedDeal plan = new PlannedDeal(999, Fate.FORMS, PRICE_MINOR, 0, STOCK, STOCK, 1, List.of(), 0, 0);
        this.deal = OpenedDeal.open(world, world.person(Role.LEADER, "leader"), plan);
    }

    /** Asks for one piece until it is given, and gives it back; returns how long the asking took. */
    long acceptedAfterMs(String name) {
        long began = System.nanoTime();
        Reply joined = world.desk()
                .accepted(Platform.join(buyer, world.key("probe-" + name), deal.dealId(), deal.wish(1), null));
        long tookMs = (System.nanoTime() - began) / 1_000_000;
        world.desk().accepted(Platform.cancel(buyer, world.key("unprobe-" + name), joined.text("orderId"), null));
        return tookMs;
    }
}
