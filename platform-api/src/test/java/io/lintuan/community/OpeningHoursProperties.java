package io.lintuan.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.community.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OpeningHoursProperties {
    private static final Span SATURDAY = new Span(DayOfWeek.SATURDAY, LocalTime.of(16, 0), LocalTime.of(19, 0));

    /** One span on each of some days: never two at once. */
    @Provide
    Arbitrary<List<Span>> weeks() {
        Arbitrary<Integer> minute = Arbitraries.integers().between(0, 1438);
        return Arbitraries.of(DayOfWeek.class).set().ofMaxSize(7).flatMap(days -> minute.list()
                .ofSize(days.size())
                .map(minutes -> {
                    List<Span> spans = new ArrayList<>();
                    for (DayOfWeek day : days) {
                        int from = minutes.get(spans.size());
                        spans.add(new Span(
                                day, LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay((from + 1) * 60L)));
                    }
                    return spans;
                }));
    }

    @Property
    void isReadAsItWasPrinted(@ForAll("weeks") List<Span> spans) {
        OpeningHours opening = new OpeningHours(spans);
        assertThat(OpeningHours.parse(opening.print())).isEqualTo(opening);
        assertThat(opening.print().length()).isLessThanOrEqualTo(400);
    }

    @Property
    void isTheSameInWhateverOrderItIsSaid(@ForAll("weeks") List<Span> spans, @ForAll Random random) {
        List<Span> shuffled = new ArrayList<>(spans);
        Collections.shuffle(shuffled, random);
        assertThat(new OpeningHours(shuffled)).isEqualTo(new OpeningHours(spans));
    }

    @Example
    void printsDaysAndTimes() {
        Span sunday = new Span(DayOfWeek.SUNDAY, LocalTime.of(9, 0), LocalTime.of(12, 30));
        assertThat(new OpeningHours(List.of(sunday, SATURDAY)).print()).isEqualTo("6 16:00-19:00;7 09:00-12:30");
        assertThat(OpeningHours.parse("")).isEqualTo(OpeningHours.UNSAID);
    }

    @Example
    void refusesToBeOpenTwiceAtOnce() {
        Span within = new Span(DayOfWeek.SATURDAY, LocalTime.of(18, 59), LocalTime.of(20, 0));
        Span after = new Span(DayOfWeek.SATURDAY, LocalTime.of(19, 0), LocalTime.of(20, 0));
        assertThatThrownBy(() -> new OpeningHours(List.of(SATURDAY, within)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new OpeningHours(List.of(after, SATURDAY)).spans()).containsExactly(SATURDAY, after);
        assertThatThrownBy(() -> new Span(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
