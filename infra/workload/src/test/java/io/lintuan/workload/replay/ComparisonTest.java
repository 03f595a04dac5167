package io.lintuan.workload.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.api.Session;
import io.lintuan.workload.replay.evidence.ClickHouseFigures;
import io.lintuan.workload.replay.evidence.ClickHouseFigures.Sums;
import io.lintuan.workload.replay.evidence.PostgresFigures;
import io.lintuan.workload.replay.evidence.ProviderFigures;
import io.lintuan.workload.replay.evidence.StreamFigures;
import io.lintuan.workload.replay.plan.PlannedJoin;
import io.lintuan.workload.replay.plan.Repeat;
import io.lintuan.workload.replay.report.Measure;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Set<String> BOTH = Set.of("o1", "o2");
    private static final Sums SUMS = new Sums(2, 1_198, 1_198, 599, 599);

    @Test
    void measuresAgreeWhenEverySourceSaysTheSame() {
        List<Measure> measures =
                comparison(BOTH, clickHouse(BOTH, SUMS, SUMS, 0)).measures();
        assertThat(measures)
                .extracting(Measure::name)
                .containsExactly(
                        "ordersAccepted", "grossMinor", "paidMinor", "refundedMinor", "netMinor", "commissionMinor");
        assertThat(measures)
                .allSatisfy(measure ->
                        assertThat(Set.copyOf(measure.bySource().values())).hasSize(1));
    }

    @Test
    void anOrderThatOneStoreLacksIsLost() {
        assertThat(comparison(Set.of("o1"), clickHouse(BOTH, SUMS, SUMS, 0)).lost())
                .isEqualTo(1);
        assertThat(comparison(BOTH, clickHouse(Set.of("o2"), SUMS, SUMS, 0)).lost())
                .isEqualTo(1);
        assertThat(comparison(BOTH, clickHouse(BOTH, SUMS, SUMS, 0)).lost()).isZero();
    }

    @Test
    void duplicatesOfStreamAndFactsAddUp() {
        assertThat(comparison(BOTH, clickHouse(BOTH, SUMS, SUMS, 3)).duplicated())
                .isEqualTo(4);
    }

    @Test
    void namesBothTablesWhenClickHouseContradictsItself() {
        Sums less = new Sums(2, 1_198, 1_000, 599, 401);
        assertThat(comparison(BOTH, clickHouse(BOTH, SUMS, less, 0)).contradictions())
                .singleElement()
                .asString()
                .contains("order_facts", "gmv_by_minute", "1198", "1000");
    }

    private static Comparison comparison(Set<String> inStream, ClickHouseFigures clickHouse) {
        Queue<DealResult> client = new ArrayDeque<>();
        client.add(new DealResult("d1", "READY_FOR_PICKUP", 333, List.of(order("o1"))));
        client.add(new DealResult("d2", "FAILED", 333, List.of(order("o2"))));
        return new Comparison(
                client,
                new ProviderFigures(1_198, 599),
                new PostgresFigures(BOTH, 1_198, 0, new PostgresFigures.Ledger(1_198, 599, 599, 19)),
                new StreamFigures(inStream, 1_198, 1_198, 599, 1, Map.of("ORDER_PLACED", 2L)),
                clickHouse);
    }

    private static ClickHouseFigures clickHouse(Set<String> orderIds, Sums facts, Sums minutes, long duplicated) {
        return new ClickHouseFigures(orderIds, facts, minutes, duplicated, Map.of("ORDER_PLACED", 2L));
    }

    private static AcceptedOrder order(String orderId) {
        PlannedJoin join =
                new PlannedJoin(0, 1, 1, false, Instant.EPOCH, Instant.EPOCH, null, Repeat.NEVER, Repeat.NEVER);
        return new AcceptedOrder(orderId, 599, join, new Session("p1", "token"));
    }
}
