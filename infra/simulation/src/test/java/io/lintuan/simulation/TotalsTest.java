package io.lintuan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.simulation.engine.Coverage;
import io.lintuan.simulation.engine.Findings.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private final Totals totals = new Totals();

    @Test
    void missesNothingWhileThereAreTooFewSeedsToTell() {
        add(Listed.SEEDS_ENOUGH - 1);
        assertThat(totals.unseen()).isEmpty();
        add(1);
        assertThat(totals.unseen()).isNotEmpty();
    }

    @Test
    void putsTheLowestBrokenSeedFirst() {
        for (long seed : List.of(9L, 3L, 5L)) {
            totals.add(new SeedResult(seed, Optional.of(new Finding("rule", "what")), 1, 1, new Coverage(), List.of()));
        }
        assertThat(totals.broken()).extracting(SeedResult::seed).containsExactly(3L, 5L, 9L);
    }

    private void add(int seeds) {
        for (int i = 0; i < seeds; i++) {
            totals.add(new SeedResult(i, Optional.empty(), 1, 1, new Coverage(), List.of()));
        }
    }
}
