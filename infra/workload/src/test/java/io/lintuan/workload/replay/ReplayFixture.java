package io.lintuan.workload.replay;

import io.lintuan.workload.api.Session;
import io.lintuan.workload.replay.plan.PlannedJoin;
import io.lintuan.workload.replay.plan.Repeat;
import java.time.Instant;
import java.util.List;

/** Two orders of 5.99: one in a deal that formed and was collected, one in a deal that failed. */
final class ReplayFixture {
    static final Instant JOINS_AT = Instant.parse("2026-01-01T08:00:30Z");
    static final Instant PAYS_AT = Instant.parse("2026-01-01T08:01:30Z");

    private ReplayFixture() {}

    static ClientBooks books() {
        return ClientBooks.of(List.of(
                new DealResult("d1", "READY_FOR_PICKUP", 333, List.of(order("o1")), 1),
                new DealResult("d2", "FAILED", 333, List.of(order("o2")), 0)));
    }

    static AcceptedOrder order(String orderId) {
        PlannedJoin join = new PlannedJoin(0, 1, 1, false, JOINS_AT, PAYS_AT, null, Repeat.NEVER, Repeat.NEVER);
        return new AcceptedOrder(orderId, 599, join, new Session("p1", "token"));
    }
}
