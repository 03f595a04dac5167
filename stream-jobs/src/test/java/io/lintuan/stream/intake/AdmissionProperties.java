package io.lintuan.stream.intake;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.stream.intake.Admission.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AdmissionProperties {

    @Property
    void admitsEachNumberOnceInWhateverOrderAndHoweverOftenItComes(@ForAll("arrivals") List<Long> arrivals) {
        DealProgress progress = DealProgress.before(NOON);
        List<Long> admitted = new ArrayList<>();
        for (long sequence : arrivals) {
            if (Admission.judge(progress, sequence, NOON) == Verdict.ADMITTED) {
                admitted.add(sequence);
                progress = progress.with(sequence, NOON);
            }
        }
        List<Long> distinct = arrivals.stream().distinct().toList();
        assertThat(admitted).containsExactlyElementsOf(distinct);
        assertThat(progress.highest())
                .isEqualTo(distinct.stream().mapToLong(n -> n).max().orElse(0));
        long seen = progress.highest() - progress.missing().size();
        assertThat(seen).isEqualTo(distinct.size());
    }

    @Provide
    Arbitrary<List<Long>> arrivals() {
        return Arbitraries.longs().between(1, 40).list().ofMaxSize(120);
    }

    @Example
    void keepsNoNumbersWhileNothingIsMissing() {
        DealProgress progress = DealProgress.before(NOON);
        for (long sequence : LongStream.rangeClosed(1, 1000).toArray()) {
            progress = progress.with(sequence, NOON);
        }
        assertThat(progress.missing()).isEmpty();
    }

    @Example
    void refusesALeapThatWouldFillTheState() {
        DealProgress progress = DealProgress.before(NOON).with(1, NOON);
        assertThat(Admission.judge(progress, 1 + DealProgress.GAP_MAX, NOON)).isEqualTo(Verdict.ADMITTED);
        assertThat(Admission.judge(progress, 2 + DealProgress.GAP_MAX, NOON)).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(Admission.judge(progress, Long.MAX_VALUE, NOON)).isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Example
    void callsAnEventLateOnceItsDealIsNoLongerCounted() {
        DealProgress progress = DealProgress.before(NOON).with(1, NOON);
        assertThat(Admission.judge(progress, 2, NOON.plus(DealLifetime.COUNTED)))
                .isEqualTo(Verdict.ADMITTED);
        assertThat(Admission.judge(progress, 2, NOON.plus(DealLifetime.COUNTED).plus(Duration.ofMillis(1))))
                .isEqualTo(Verdict.LATE);
    }
}
