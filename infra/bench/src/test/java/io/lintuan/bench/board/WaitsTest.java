package io.lintuan.bench.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WaitsTest {
    @Test
    void tellsTheWaitOfEachQuestionAndOfAll() {
        Waits waits = waits("gmv", 30).with(waits("deals", 10));

        assertThat(waits.msAt(100)).isCloseTo(30, within(0.1));
        assertThat(waits.summary()).startsWith("2 answers p50 10.0 ms");
        assertThat(waits.byQuestion()).matches("p95 of deals 10\\.0 ms, gmv 30\\.0 ms");
    }

    @Test
    void takesNoRefusalForAQuickAnswer() {
        assertThatThrownBy(() -> new Waits().answered("gmv", 503, 1_000)).hasMessageContaining("503");
    }

    private static Waits waits(String question, int ms) {
        Waits waits = new Waits();
        waits.answered(question, 200, ms * 1_000_000L);
        return waits;
    }
}
