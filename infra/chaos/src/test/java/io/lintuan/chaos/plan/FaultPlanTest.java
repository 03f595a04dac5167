package io.lintuan.chaos.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    @Test
    void isTheSameForASeedEachTime() {
        assertThat(SeedPlan.of(42)).isEqualTo(SeedPlan.of(42)).isNotEqualTo(SeedPlan.of(43));
    }

    /** Written down, so that a seed in an old report can be run again. */
    @Test
    void killsWhatItKilledYesterday() {
        assertThat(FaultPlan.of(1, 96))
                .extracting(Fault::toString)
                .containsExactly(
                        "kill-clickhouse after operation 9 for 939 ms",
                        "kill-provider after operation 21 for 599 ms",
                        "kill-job after operation 33 for 1418 ms");
    }

    @Test
    void killsAndHaltsEverythingOnceInFiveSeeds() {
        for (long first : new long[] {1, 6, 101}) {
            Stream<FaultKind> kinds = LongStream.range(first, first + FaultPlan.SEEDS_FOR_ALL)
                    .boxed()
                    .flatMap(seed -> FaultPlan.of(seed, 100).stream())
                    .map(Fault::kind);
            assertThat(kinds).containsExactlyInAnyOrder(FaultKind.values());
        }
    }

    @Test
    void comesWhileThereIsSomebodyAtWork() {
        List<Fault> faults = LongStream.rangeClosed(1, 200)
                .boxed()
                .flatMap(seed -> FaultPlan.of(seed, 100).stream())
                .toList();
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.afterOperations()).isBetween(5, 70))
                .allSatisfy(fault -> assertThat(fault.forMs()).isBetween(0, 8_000));
    }
}
