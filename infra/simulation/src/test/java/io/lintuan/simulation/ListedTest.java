package io.lintuan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.simulation.engine.Coverage;
import org.junit.jupiter.api.Test;

class ListedTest {

    @Test
    void namesWhatWasNeverSeen() {
        Coverage coverage = new Coverage();
        coverage.saw("order", "READY → PICKED_UP");
        assertThat(Listed.unseen(coverage))
                .contains("order: REFUNDING → REFUNDED", "Join: SOLD_OUT", "crash before: note a refund")
                .doesNotContain("order: READY → PICKED_UP");
    }
}
