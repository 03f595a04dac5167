package io.lintuan.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.audit.Finding;
import io.lintuan.chaos.plan.Fault;
import io.lintuan.chaos.plan.FaultKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    @Test
    void holdsEachTimeToItsLimit() {
        assertThat(late(1, 5_001, 15_001, 60_001))
                .containsExactly(
                        "R3 API ready after its start: 5.0 s after kill-api-a, and 5 s are meant",
                        "R3 order accepted after a crash of PostgreSQL: 15.0 s after kill-postmaster, and 15 s are meant",
                        "R3 stream caught up: 60.0 s after the last fault, and 60 s are meant");
        assertThat(late(1, 5_000, 15_000, 60_000)).isEmpty();
    }

    @Test
    void givesABusyMachineTheTimeThatItAskedFor() {
        assertThat(late(2, 10_000, 15_001, 60_001)).isEmpty();
        assertThat(late(2, 10_001, 0, 0))
                .containsExactly("R3 API ready after its start: 10.0 s after kill-api-a, and 5 s times 2 are meant");
    }

    @Test
    void leavesOutATimeThatNobodySaw() {
        assertThat(Recovery.STREAM_CAUGHT_UP.of(seed(0, 0, 5))).hasSize(1);
        assertThat(Recovery.STREAM_CAUGHT_UP.of(seed(0, 0, SeedResult.NOT_SEEN)))
                .isEmpty();
    }

    private static List<String> late(int slack, long apiMs, long orderMs, long streamMs) {
        return seed(apiMs, orderMs, streamMs).judgedByItsTimes(slack).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    private static SeedResult seed(long apiMs, long orderMs, long streamMs) {
        return new SeedResult(
                7,
                96,
                3,
                List.of(
                        new FaultReport(new Fault(FaultKind.KILL_API_A, 5, 100), 900, apiMs, 0),
                        new FaultReport(new Fault(FaultKind.KILL_BROKER, 5, 100), 900, 70_000, 0),
                        new FaultReport(new Fault(FaultKind.KILL_POSTMASTER, 8, 100), 900, 400, orderMs)),
                streamMs,
                90_000,
                30.5,
                List.of(),
                List.of());
    }
}
