package io.lintuan.workload.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.api.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealResultTest {
    @Test
    void everyOrderFloorsItsCommissionOnItsOwn() {
        assertThat(new DealResult("d", "FORMED", 333, List.of(order(599), order(599)), 0).commissionMinor())
                .isEqualTo(38);
    }

    @Test
    void aFailedDealEarnsNothing() {
        assertThat(new DealResult("d", "FAILED", 333, List.of(order(599)), 0).commissionMinor())
                .isZero();
    }

    private static AcceptedOrder order(long amountMinor) {
        return new AcceptedOrder("o" + amountMinor, amountMinor, null, new Session("p", "t"));
    }
}
