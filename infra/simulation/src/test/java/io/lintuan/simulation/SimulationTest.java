package io.lintuan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final int WHOLE = Integer.MAX_VALUE;

    @BeforeAll
    static void quietly() {
        Quiet.desk();
    }

    @Test
    void theSameSeedIsTheSameRunByteForByte() {
        for (long seed : List.of(1L, 7L, 4_242L)) {
            SeedResult once = SeedResult.run(seed, Make.PRODUCT, WHOLE);
            SeedResult again = SeedResult.run(seed, Make.PRODUCT, WHOLE);
            assertThat(String.join("\n", again.trace())).isEqualTo(String.join("\n", once.trace()));
            assertThat(again.fingerprint()).isEqualTo(once.fingerprint());
            assertThat(once.trace()).hasSizeGreaterThan(50);
        }
    }

    @Test
    void aTraceChangesNothing() {
        assertThat(SeedResult.run(3, Make.PRODUCT, 0).fingerprint())
                .isEqualTo(SeedResult.run(3, Make.PRODUCT, WHOLE).fingerprint());
    }

    @Test
    void anotherSeedIsAnotherRun() {
        assertThat(SeedResult.run(1, Make.PRODUCT, 0).fingerprint())
                .isNotEqualTo(SeedResult.run(2, Make.PRODUCT, 0).fingerprint());
    }

    @Test
    void everythingHoldsInTheFirstSeedsAndNothingListedIsMissed() throws InterruptedException {
        Totals totals = new Totals();
        new Seeds(1, Listed.SEEDS_ENOUGH, Make.PRODUCT).run(2, totals::add);

        assertThat(totals.seeds()).isEqualTo(Listed.SEEDS_ENOUGH);
        assertThat(totals.broken()).allSatisfy(broken -> assertThat(broken.finding())
                .describedAs("seed " + broken.seed())
                .isEmpty());
        assertThat(totals.unseen()).isEmpty();
    }
}
