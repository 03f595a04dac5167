package io.lintuan.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.replay.report.Machine;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final List<Round> ROUNDS =
            List.of(new Round(3_000, 1_000, 2), new Round(100, 400, 20), new Round(4_000, 1_000, 2));

    @Test
    void takesTheMedianRoundSoThatADisturbedOneDoesNotCount() {
        Measure measure = measure("P1", Goal.ratioAtLeast(3, 8), ROUNDS);

        assertThat(measure.ratio()).contains(3.0);
        assertThat(measure.value()).isEqualTo(3_000);
        assertThat(measure.reached()).isTrue();
        assertThat(measure("P1", Goal.ratioAtLeast(3.1, 8), ROUNDS).reached()).isFalse();
    }

    @Test
    void holdsAFigureWithoutACeilingAgainstItsOwnGoal() {
        List<Round> calm = List.of(new Round(90, 0, 1), new Round(110, 0, 1));

        assertThat(measure("P3", Goal.valueAtMost(100, 40), calm).ratio()).isEmpty();
        assertThat(measure("P3", Goal.valueAtMost(100, 40), calm).reached()).isTrue();
        assertThat(measure("P3", Goal.valueAtMost(99, 40), calm).reached()).isFalse();
    }

    @Test
    void doesNotReachWhatWasNotMeasuredAsMeant() {
        List<Round> calm = List.of(new Round(90, 0, 1));
        Goal goal = Goal.valueAtMost(100, 40);

        assertThat(new Measure("P10", "under load", goal, calm, List.of(), true).reached())
                .isTrue();
        assertThat(new Measure("P10", "under load", goal, calm, List.of(), false).reached())
                .isFalse();
    }

    @Test
    void isJsonKeyedByMeasure() {
        var json = new BenchReport(
                        List.of(measure("P1", Goal.ratioAtLeast(3, 8), ROUNDS)), new Machine(2, "Linux", "17", 1.5))
                .json();

        assertThat(json.at("/P1/ratio").asDouble()).isEqualTo(3.0);
        assertThat(json.at("/P1/rounds/1/ceiling").asDouble()).isEqualTo(400);
        assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
    }

    private static Measure measure(String name, Goal goal, List<Round> rounds) {
        return new Measure(name, "something per second", goal, rounds, List.of());
    }
}
