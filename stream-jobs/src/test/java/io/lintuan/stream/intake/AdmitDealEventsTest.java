package io.lintuan.stream.intake;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.stream.EventFixture;
import io.lintuan.stream.Harness;
import io.lintuan.stream.Rescaling;
import io.lintuan.stream.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmitDealEventsTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final EventFixture deal = EventFixture.deal("d-1");

    private static Harness<String, DealReading, DealEnvelope> harness() throws Exception {
        return new Harness<>(new AdmitDealEvents(), reading -> reading.event().key(), String.class);
    }

    private static DealReading read(DealEnvelope event) {
        return new DealReading("1:2:3:4", event, null);
    }

    @Test
    void letsAnEventThroughOnceEvenAfterTheDealWentOn() throws Exception {
        try (var admission = harness()) {
            DealEnvelope first = deal.opened(NOON);
            DealEnvelope second = deal.formed(NOON.plusSeconds(1));
            admission.take(read(first), read(second), read(first), read(second));
            assertThat(admission.said()).containsExactly(first, second);
            admission.assertNothingIsLeftAfter(
                    NOON.plus(DealLifetime.REMEMBERED).plus(DAY));
        }
    }

    @Test
    void admitsWhatWasMissingWhenItComes() throws Exception {
        try (var admission = harness()) {
            DealEnvelope first = deal.opened(NOON);
            DealEnvelope second = deal.formed(NOON);
            DealEnvelope third = deal.pickedUp("order-1", "ann", NOON);
            admission.take(read(third), read(first), read(second), read(second));
            assertThat(admission.said()).containsExactly(third, first, second);
            admission.assertNothingIsLeftAfter(
                    NOON.plus(DealLifetime.REMEMBERED).plus(DAY));
        }
    }

    @Test
    void sendsEventsOfADealThatWasGivenUpAsideOnce() throws Exception {
        try (var admission = harness()) {
            Instant afterwards = NOON.plus(DealLifetime.COUNTED).plus(DAY);
            DealEnvelope late = deal.formed(afterwards);
            DealEnvelope opened = EventFixture.deal("d-1").opened(NOON);
            DealEnvelope second = sequence(late, 2);
            admission.take(read(opened));
            admission.watermark(afterwards);
            admission.take(read(second), read(second));
            assertThat(admission.said()).containsExactly(opened);
            assertThat(admission.aside(Intake.LATE)).containsExactly(second);
            admission.assertNothingIsLeftAfter(
                    afterwards.plus(DealLifetime.REMEMBERED).plus(DAY));
        }
    }

    private static DealEnvelope sequence(DealEnvelope event, long sequence) {
        assertThat(event.dealSequence()).isEqualTo(sequence - 1);
        EventFixture twin = EventFixture.deal("d-1");
        twin.opened(NOON);
        return twin.formed(event.recordedAt());
    }

    @Test
    void sendsALeapToTheDeadLettersWithItsPosition() throws Exception {
        try (var admission = harness()) {
            EventFixture far = EventFixture.deal("d-1");
            for (int i = 0; i <= DealProgress.GAP_MAX; i++) {
                far.opened(NOON);
            }
            admission.clock(NOON.toEpochMilli());
            admission.take(read(deal.opened(NOON)), read(far.formed(NOON)));
            assertThat(admission.aside(Intake.DEAD_LETTERS)).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo("sequence-impossible");
                assertThat(letter.position()).isEqualTo("1:2:3:4");
                assertThat(letter.observedAt()).isEqualTo(NOON);
                assertThat(letter).extracting(DeadLetter::topic).asString().endsWith("-partition-14");
            });
            admission.assertNothingIsLeftAfter(
                    NOON.plus(DealLifetime.REMEMBERED).plus(DAY));
        }
    }

    @Test
    void remembersADealAsLongAsItGoesOn() throws Exception {
        try (var admission = harness()) {
            DealEnvelope first = deal.opened(NOON);
            Instant later = NOON.plus(Duration.ofDays(50));
            admission.take(read(first), read(deal.formed(later)));
            admission.watermark(NOON.plus(DealLifetime.REMEMBERED).plus(DAY));
            assertThat(admission.stateEntries()).isOne();
            admission.take(read(first));
            assertThat(admission.said()).hasSize(2);
            admission.assertNothingIsLeftAfter(
                    later.plus(DealLifetime.REMEMBERED).plus(DAY));
        }
    }

    @Test
    void admitsEachEventOnceThoughItMovesFromOneTaskToFourAndBack() throws Exception {
        var admission = new Rescaling<String, DealReading, DealEnvelope>(
                AdmitDealEvents::new, reading -> reading.event().key(), String.class);
        List<DealEnvelope> story = Story.of(5, 20);
        List<DealReading> arrivals = Story.disturbed(story, 200, 5).stream()
                .map(AdmitDealEventsTest::read)
                .toList();
        assertThat(arrivals).hasSizeGreaterThan(story.size());
        assertThat(admission.moved(arrivals)).containsExactlyInAnyOrderElementsOf(story);
    }
}
