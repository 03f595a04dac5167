package io.lintuan.bench.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void lastsFromTheFirstThreadsBeginToTheLastThreadsEnd() {
        Reading both = Reading.all(
                List.of(new Reading(100, 5, 2 * SECOND, 3 * SECOND), new Reading(300, 7, SECOND, 2 * SECOND)));

        assertThat(both).isEqualTo(new Reading(400, 12, SECOND, 3 * SECOND));
        assertThat(both.perSecond()).isEqualTo(200);
    }

    @Test
    void isNoFigureWhenSomethingIsMissingOrAltered() {
        Reading reading = new Reading(100, 5, 0, SECOND);

        assertThat(reading.sameAs(new Reading(100, 5, SECOND, 9 * SECOND))).isSameAs(reading);
        assertThatThrownBy(() -> reading.sameAs(new Reading(99, 5, 0, SECOND)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reading.sameAs(new Reading(100, 6, 0, SECOND)))
                .isInstanceOf(IllegalStateException.class);
    }
}
