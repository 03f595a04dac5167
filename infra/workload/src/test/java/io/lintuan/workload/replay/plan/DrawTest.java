package io.lintuan.workload.replay.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    @Test
    void neighbouringSeedsAndItemsDrawDifferently() {
        long different = IntStream.range(0, 1_000)
                .mapToLong(i -> Draw.of(i, 1, 0, 0).between(0, Integer.MAX_VALUE - 1))
                .distinct()
                .count();
        assertThat(different).isGreaterThan(990);
        assertThat(Draw.of(1, 2, 0, 0).between(0, 1_000_000))
                .isNotEqualTo(Draw.of(1, 3, 0, 0).between(0, 1_000_000));
    }

    @Test
    void aboutTwoRequestsInAHundredAreRepeated() {
        Draw draw = Draw.of(1, 1, 1, 1);
        long repeated = IntStream.range(0, 100_000)
                .filter(i -> draw.repeat() != Repeat.NEVER)
                .count();
        assertThat(repeated).isBetween(1_800L, 2_200L);
    }
}
